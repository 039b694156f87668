package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Filters along a row, one loop for every usual number of taps; see {@link VectorRowKernels} for their manner. */
final class VectorFilters {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private VectorFilters() {}

    /** As {@link RowKernels#filter}, by groups of outputs. */
    static void filter(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        switch (taps.taps()) {
            case 2 -> filter2(row, base, taps, groups, line);
            case 4 -> filter4(row, base, taps, groups, line);
            case 5 -> filter5(row, base, taps, groups, line);
            case 6 -> filter6(row, base, taps, groups, line);
            case 8 -> filter8(row, base, taps, groups, line);
            default -> filterAny(row, base, taps, groups, line);
        }
    }

    private static void filter2(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector.fromArray(FLOATS, row, at)
                    .rearrange(shuffle)
                    .mul(FloatVector.fromArray(FLOATS, weights, x))
                    .add(FloatVector.fromArray(FLOATS, row, at + 1)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + stride)))
                    .intoArray(line, x);
        }
    }

    private static void filter4(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector.fromArray(FLOATS, row, at)
                    .rearrange(shuffle)
                    .mul(FloatVector.fromArray(FLOATS, weights, x))
                    .add(FloatVector.fromArray(FLOATS, row, at + 1)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 2)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 2 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 3)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 3 * stride)))
                    .intoArray(line, x);
        }
    }

    private static void filter5(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector.fromArray(FLOATS, row, at)
                    .rearrange(shuffle)
                    .mul(FloatVector.fromArray(FLOATS, weights, x))
                    .add(FloatVector.fromArray(FLOATS, row, at + 1)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 2)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 2 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 3)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 3 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 4)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 4 * stride)))
                    .intoArray(line, x);
        }
    }

    private static void filter6(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector.fromArray(FLOATS, row, at)
                    .rearrange(shuffle)
                    .mul(FloatVector.fromArray(FLOATS, weights, x))
                    .add(FloatVector.fromArray(FLOATS, row, at + 1)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 2)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 2 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 3)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 3 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 4)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 4 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 5)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 5 * stride)))
                    .intoArray(line, x);
        }
    }

    private static void filter8(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector.fromArray(FLOATS, row, at)
                    .rearrange(shuffle)
                    .mul(FloatVector.fromArray(FLOATS, weights, x))
                    .add(FloatVector.fromArray(FLOATS, row, at + 1)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 2)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 2 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 3)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 3 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 4)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 4 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 5)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 5 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 6)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 6 * stride)))
                    .add(FloatVector.fromArray(FLOATS, row, at + 7)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, x + 7 * stride)))
                    .intoArray(line, x);
        }
    }

    private static void filterAny(float[] row, int base, AxisTaps taps, VectorTaps groups, float[] line) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector sum = FloatVector.fromArray(FLOATS, row, at)
                    .rearrange(shuffle)
                    .mul(FloatVector.fromArray(FLOATS, weights, x));
            for (int tap = 1; tap < taps.taps(); tap++) {
                sum = sum.add(FloatVector.fromArray(FLOATS, row, at + tap)
                        .rearrange(shuffle)
                        .mul(FloatVector.fromArray(FLOATS, weights, x + tap * stride)));
            }
            sum.intoArray(line, x);
        }
    }
}
