package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/**
 * Where the outputs of a group find their source samples along one source axis, for every phase at which the group can
 * start. A group is a few neighbouring outputs of a line; its start is rounded to 1/256 of a sample, which moves a picture by
 * at most 0.002 pixels.
 *
 * <p>Along source rows every output has its own few taps. Down source columns all outputs of a group share rows, and an
 * output's weight is 0 on the rows that only its neighbours need.
 */
final class TurnedTaps {
    /** Most outputs in a group: the lanes of the longest vectors. */
    static final int GROUP = RowKernels.LONGEST_VECTOR;

    static final int PHASE_BITS = 8;
    static final int PHASES = 1 << PHASE_BITS;
    /** Samples before the position of phase 0 when tables are made, so that no tap comes before the first sample. */
    private static final int LEAD = 1 << 10;

    private final AxisTaps outputs = new AxisTaps();
    private ResamplingKernel kernel;
    private double step;
    private double stretch;
    private int taps;
    private int rows;
    private final int[] first = new int[PHASES * GROUP];
    private final int[] lowest = new int[PHASES];
    private float[] weights = new float[0];
    private float[] shared = new float[0];
    private Object prepared;
    private boolean current;

    /**
     * Makes the tables, unless they are those of the last time.
     *
     * @param step source samples from one output to the next
     */
    void compute(ResamplingKernel kernel, double step, double stretch) {
        if (kernel == this.kernel && step == this.step && stretch == this.stretch) {
            return;
        }
        current = false;
        this.kernel = kernel;
        this.step = step;
        this.stretch = stretch;
        for (int phase = 0; phase < PHASES; phase++) {
            outputs.compute(kernel, step, LEAD + (double) phase / PHASES, stretch, GROUP, 2 * LEAD);
            if (phase == 0) {
                taps = outputs.taps();
                // The step's length, rounded up, and one for the phase.
                rows = taps + (int) Math.ceil(Math.abs(step) * (GROUP - 1)) + 1;
                // A vector that starts at a group's last output reads beyond it.
                weights = grown(weights, (PHASES * taps + 1) * GROUP);
                shared = grown(shared, (PHASES * rows + 1) * GROUP);
            }
            take(phase);
        }
    }

    private void take(int phase) {
        lowest[phase] = outputs.lowest() - LEAD;
        for (int lane = 0; lane < GROUP; lane++) {
            first[phase * GROUP + lane] = outputs.first(lane) - outputs.lowest();
        }
        for (int tap = 0; tap < taps; tap++) {
            for (int lane = 0; lane < GROUP; lane++) {
                weights[(phase * taps + tap) * GROUP + lane] = outputs.weight(lane, tap);
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int lane = 0; lane < GROUP; lane++) {
                int tap = row - first[phase * GROUP + lane];
                shared[(phase * rows + row) * GROUP + lane] = tap >= 0 && tap < taps ? outputs.weight(lane, tap) : 0;
            }
        }
    }

    private static float[] grown(float[] array, int length) {
        return array.length < length ? new float[length] : array;
    }

    /** Outputs of a group: those whose samples, tap by tap, lie within a vector of {@value #GROUP}. */
    int outputsInReach() {
        return outputsInReach(GROUP);
    }

    /** Outputs whose samples, tap by tap, lie within so many, at most {@value #GROUP}. */
    int outputsInReach(int samples) {
        return Math.min(GROUP, (int) ((samples - 1) / Math.max(1e-3, Math.abs(step)) - 1e-9) + 1);
    }

    int taps() {
        return taps;
    }

    /** Source rows that a group can need. */
    int rows() {
        return rows;
    }

    /** The lowest tap of a group, relative to the whole part of its start. */
    int lowest(int phase) {
        return lowest[phase];
    }

    /** First taps, {@value #GROUP} for each phase, relative to the group's lowest. */
    int[] firsts() {
        return first;
    }

    /** Weights for each phase, tap and lane. */
    float[] weights() {
        return weights;
    }

    /** Weights for each phase, row and lane. */
    float[] sharedWeights() {
        return shared;
    }

    /** What kernels made of taps to use them faster, those taps or earlier ones; null if nothing. */
    Object prepared() {
        return prepared;
    }

    /** Whether it was made of the taps as they are. */
    boolean preparedIsCurrent() {
        return current;
    }

    void prepared(Object made) {
        prepared = made;
        current = true;
    }
}
