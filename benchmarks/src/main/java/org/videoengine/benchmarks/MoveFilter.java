package org.videoengine.benchmarks;

import org.videoengine.plan.ResamplingKernel;

/** The taps of a move along one axis: four for each output, all within the source. */
final class MoveFilter {
    static final int TAPS = 4;

    final int[] first;
    final float[] weights;

    /** Outputs whose centres are at {@code scale * i + origin} of a source of that size. */
    MoveFilter(int count, double scale, double origin, int size) {
        first = new int[count];
        weights = new float[count * TAPS];
        for (int i = 0; i < count; i++) {
            double centre = scale * i + origin;
            first[i] = Math.max(0, Math.min(size - TAPS, (int) Math.floor(centre - 1.5)));
            for (int tap = 0; tap < TAPS; tap++) {
                weights[i * TAPS + tap] = (float) ResamplingKernel.CATMULL_ROM.weight(first[i] + tap + 0.5 - centre);
            }
        }
    }
}
