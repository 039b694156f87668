package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Filters two rows at a time along their length: weights and lane selections, which cost as much as the rows' samples, are
 * loaded once for both. One loop for every usual number of taps; see {@link VectorRowKernels} for their manner.
 */
final class VectorPairFilters {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private VectorPairFilters() {}

    /** As {@link RowKernels#filterPair}, by groups of outputs. */
    static void filter(float[] a, float[] b, int base, AxisTaps taps, VectorTaps groups, float[] lineA, float[] lineB) {
        switch (taps.taps()) {
            case 4 -> filter4(a, b, base, taps, groups, lineA, lineB);
            case 5 -> filter5(a, b, base, taps, groups, lineA, lineB);
            case 6 -> filter6(a, b, base, taps, groups, lineA, lineB);
            case 8 -> filter8(a, b, base, taps, groups, lineA, lineB);
            default -> filterAny(a, b, base, taps, groups, lineA, lineB);
        }
    }

    private static void filter4(
            float[] a, float[] b, int base, AxisTaps taps, VectorTaps groups, float[] lineA, float[] lineB) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector w0 = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector w1 = FloatVector.fromArray(FLOATS, weights, x + stride);
            FloatVector w2 = FloatVector.fromArray(FLOATS, weights, x + 2 * stride);
            FloatVector w3 = FloatVector.fromArray(FLOATS, weights, x + 3 * stride);
            FloatVector sumA = FloatVector.fromArray(FLOATS, a, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, a, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, a, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, a, at + 3)
                            .rearrange(shuffle)
                            .mul(w3));
            FloatVector sumB = FloatVector.fromArray(FLOATS, b, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, b, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, b, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, b, at + 3)
                            .rearrange(shuffle)
                            .mul(w3));
            sumA.intoArray(lineA, x);
            sumB.intoArray(lineB, x);
        }
    }

    private static void filter5(
            float[] a, float[] b, int base, AxisTaps taps, VectorTaps groups, float[] lineA, float[] lineB) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector w0 = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector w1 = FloatVector.fromArray(FLOATS, weights, x + stride);
            FloatVector w2 = FloatVector.fromArray(FLOATS, weights, x + 2 * stride);
            FloatVector w3 = FloatVector.fromArray(FLOATS, weights, x + 3 * stride);
            FloatVector w4 = FloatVector.fromArray(FLOATS, weights, x + 4 * stride);
            FloatVector sumA = FloatVector.fromArray(FLOATS, a, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, a, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, a, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, a, at + 3)
                            .rearrange(shuffle)
                            .mul(w3))
                    .add(FloatVector.fromArray(FLOATS, a, at + 4)
                            .rearrange(shuffle)
                            .mul(w4));
            FloatVector sumB = FloatVector.fromArray(FLOATS, b, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, b, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, b, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, b, at + 3)
                            .rearrange(shuffle)
                            .mul(w3))
                    .add(FloatVector.fromArray(FLOATS, b, at + 4)
                            .rearrange(shuffle)
                            .mul(w4));
            sumA.intoArray(lineA, x);
            sumB.intoArray(lineB, x);
        }
    }

    private static void filter6(
            float[] a, float[] b, int base, AxisTaps taps, VectorTaps groups, float[] lineA, float[] lineB) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector w0 = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector w1 = FloatVector.fromArray(FLOATS, weights, x + stride);
            FloatVector w2 = FloatVector.fromArray(FLOATS, weights, x + 2 * stride);
            FloatVector w3 = FloatVector.fromArray(FLOATS, weights, x + 3 * stride);
            FloatVector w4 = FloatVector.fromArray(FLOATS, weights, x + 4 * stride);
            FloatVector w5 = FloatVector.fromArray(FLOATS, weights, x + 5 * stride);
            FloatVector sumA = FloatVector.fromArray(FLOATS, a, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, a, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, a, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, a, at + 3)
                            .rearrange(shuffle)
                            .mul(w3))
                    .add(FloatVector.fromArray(FLOATS, a, at + 4)
                            .rearrange(shuffle)
                            .mul(w4))
                    .add(FloatVector.fromArray(FLOATS, a, at + 5)
                            .rearrange(shuffle)
                            .mul(w5));
            FloatVector sumB = FloatVector.fromArray(FLOATS, b, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, b, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, b, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, b, at + 3)
                            .rearrange(shuffle)
                            .mul(w3))
                    .add(FloatVector.fromArray(FLOATS, b, at + 4)
                            .rearrange(shuffle)
                            .mul(w4))
                    .add(FloatVector.fromArray(FLOATS, b, at + 5)
                            .rearrange(shuffle)
                            .mul(w5));
            sumA.intoArray(lineA, x);
            sumB.intoArray(lineB, x);
        }
    }

    private static void filter8(
            float[] a, float[] b, int base, AxisTaps taps, VectorTaps groups, float[] lineA, float[] lineB) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector w0 = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector w1 = FloatVector.fromArray(FLOATS, weights, x + stride);
            FloatVector w2 = FloatVector.fromArray(FLOATS, weights, x + 2 * stride);
            FloatVector w3 = FloatVector.fromArray(FLOATS, weights, x + 3 * stride);
            FloatVector w4 = FloatVector.fromArray(FLOATS, weights, x + 4 * stride);
            FloatVector w5 = FloatVector.fromArray(FLOATS, weights, x + 5 * stride);
            FloatVector w6 = FloatVector.fromArray(FLOATS, weights, x + 6 * stride);
            FloatVector w7 = FloatVector.fromArray(FLOATS, weights, x + 7 * stride);
            FloatVector sumA = FloatVector.fromArray(FLOATS, a, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, a, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, a, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, a, at + 3)
                            .rearrange(shuffle)
                            .mul(w3))
                    .add(FloatVector.fromArray(FLOATS, a, at + 4)
                            .rearrange(shuffle)
                            .mul(w4))
                    .add(FloatVector.fromArray(FLOATS, a, at + 5)
                            .rearrange(shuffle)
                            .mul(w5))
                    .add(FloatVector.fromArray(FLOATS, a, at + 6)
                            .rearrange(shuffle)
                            .mul(w6))
                    .add(FloatVector.fromArray(FLOATS, a, at + 7)
                            .rearrange(shuffle)
                            .mul(w7));
            FloatVector sumB = FloatVector.fromArray(FLOATS, b, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, b, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .add(FloatVector.fromArray(FLOATS, b, at + 2)
                            .rearrange(shuffle)
                            .mul(w2))
                    .add(FloatVector.fromArray(FLOATS, b, at + 3)
                            .rearrange(shuffle)
                            .mul(w3))
                    .add(FloatVector.fromArray(FLOATS, b, at + 4)
                            .rearrange(shuffle)
                            .mul(w4))
                    .add(FloatVector.fromArray(FLOATS, b, at + 5)
                            .rearrange(shuffle)
                            .mul(w5))
                    .add(FloatVector.fromArray(FLOATS, b, at + 6)
                            .rearrange(shuffle)
                            .mul(w6))
                    .add(FloatVector.fromArray(FLOATS, b, at + 7)
                            .rearrange(shuffle)
                            .mul(w7));
            sumA.intoArray(lineA, x);
            sumB.intoArray(lineB, x);
        }
    }

    private static void filterAny(
            float[] a, float[] b, int base, AxisTaps taps, VectorTaps groups, float[] lineA, float[] lineB) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector weight = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector sumA =
                    FloatVector.fromArray(FLOATS, a, at).rearrange(shuffle).mul(weight);
            FloatVector sumB =
                    FloatVector.fromArray(FLOATS, b, at).rearrange(shuffle).mul(weight);
            for (int tap = 1; tap < taps.taps(); tap++) {
                weight = FloatVector.fromArray(FLOATS, weights, x + tap * stride);
                sumA = sumA.add(FloatVector.fromArray(FLOATS, a, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                sumB = sumB.add(FloatVector.fromArray(FLOATS, b, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
            }
            sumA.intoArray(lineA, x);
            sumB.intoArray(lineB, x);
        }
    }
}
