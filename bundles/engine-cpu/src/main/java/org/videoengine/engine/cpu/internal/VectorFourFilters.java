package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Filters four rows at a time along their length: weights and lane selections, which cost as much as the rows' samples, are
 * loaded once for all. See {@link VectorRowKernels} for its manner.
 *
 * <p>There is a loop for each thing that can become of the outputs, and a body for one tap only: the JIT takes ten times as long
 * for one loop that can do everything, and while many ways lead through it, does not inline all of its vectors.
 */
final class VectorFourFilters {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, FLOATS.length() * 8)));
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;

    private VectorFourFilters() {}

    /** Filters the first so many groups, rounds the outputs and stores them. */
    static void toBytes(float[][] rows, int base, AxisTaps taps, VectorTaps groups, int end, ByteLines to) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        int count = taps.taps();
        float[] rowA = rows[0];
        float[] rowB = rows[1];
        float[] rowC = rows[2];
        float[] rowD = rows[3];
        byte[] bytes = to.bytes();
        int atA = to.at(0);
        int atB = to.at(1);
        int atC = to.at(2);
        int atD = to.at(3);
        int least = ROUNDER_BITS + to.low();
        int most = ROUNDER_BITS + to.high();
        for (int group = 0; group < end; group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector first = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector a =
                    FloatVector.fromArray(FLOATS, rowA, at).rearrange(shuffle).mul(first);
            FloatVector b =
                    FloatVector.fromArray(FLOATS, rowB, at).rearrange(shuffle).mul(first);
            FloatVector c =
                    FloatVector.fromArray(FLOATS, rowC, at).rearrange(shuffle).mul(first);
            FloatVector d =
                    FloatVector.fromArray(FLOATS, rowD, at).rearrange(shuffle).mul(first);
            for (int tap = 1; tap < count; tap++) {
                FloatVector weight = FloatVector.fromArray(FLOATS, weights, x + tap * stride);
                a = a.add(FloatVector.fromArray(FLOATS, rowA, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                b = b.add(FloatVector.fromArray(FLOATS, rowB, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                c = c.add(FloatVector.fromArray(FLOATS, rowC, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                d = d.add(FloatVector.fromArray(FLOATS, rowD, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
            }
            ((ByteVector) a.add(ROUNDER)
                            .reinterpretAsInts()
                            .max(least)
                            .min(most)
                            .convertShape(VectorOperators.I2B, BYTES, 0))
                    .intoArray(bytes, atA + x);
            ((ByteVector) b.add(ROUNDER)
                            .reinterpretAsInts()
                            .max(least)
                            .min(most)
                            .convertShape(VectorOperators.I2B, BYTES, 0))
                    .intoArray(bytes, atB + x);
            ((ByteVector) c.add(ROUNDER)
                            .reinterpretAsInts()
                            .max(least)
                            .min(most)
                            .convertShape(VectorOperators.I2B, BYTES, 0))
                    .intoArray(bytes, atC + x);
            ((ByteVector) d.add(ROUNDER)
                            .reinterpretAsInts()
                            .max(least)
                            .min(most)
                            .convertShape(VectorOperators.I2B, BYTES, 0))
                    .intoArray(bytes, atD + x);
        }
    }

    /** Filters the groups from one on. */
    static void toLines(float[][] rows, int base, AxisTaps taps, VectorTaps groups, int from, float[][] lines) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        int count = taps.taps();
        float[] rowA = rows[0];
        float[] rowB = rows[1];
        float[] rowC = rows[2];
        float[] rowD = rows[3];
        float[] lineA = lines[0];
        float[] lineB = lines[1];
        float[] lineC = lines[2];
        float[] lineD = lines[3];
        for (int group = from; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector first = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector a =
                    FloatVector.fromArray(FLOATS, rowA, at).rearrange(shuffle).mul(first);
            FloatVector b =
                    FloatVector.fromArray(FLOATS, rowB, at).rearrange(shuffle).mul(first);
            FloatVector c =
                    FloatVector.fromArray(FLOATS, rowC, at).rearrange(shuffle).mul(first);
            FloatVector d =
                    FloatVector.fromArray(FLOATS, rowD, at).rearrange(shuffle).mul(first);
            for (int tap = 1; tap < count; tap++) {
                FloatVector weight = FloatVector.fromArray(FLOATS, weights, x + tap * stride);
                a = a.add(FloatVector.fromArray(FLOATS, rowA, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                b = b.add(FloatVector.fromArray(FLOATS, rowB, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                c = c.add(FloatVector.fromArray(FLOATS, rowC, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                d = d.add(FloatVector.fromArray(FLOATS, rowD, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
            }
            a.intoArray(lineA, x);
            b.intoArray(lineB, x);
            c.intoArray(lineC, x);
            d.intoArray(lineD, x);
        }
    }

    /** Filters all groups; the lines become the sums and that together. */
    static void addToLines(
            float[][] rows, int base, AxisTaps taps, VectorTaps groups, float[][] sums, float[][] lines) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        int count = taps.taps();
        float[] rowA = rows[0];
        float[] rowB = rows[1];
        float[] rowC = rows[2];
        float[] rowD = rows[3];
        float[] lineA = lines[0];
        float[] lineB = lines[1];
        float[] lineC = lines[2];
        float[] lineD = lines[3];
        float[] sumA = sums[0];
        float[] sumB = sums[1];
        float[] sumC = sums[2];
        float[] sumD = sums[3];
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector first = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector a =
                    FloatVector.fromArray(FLOATS, rowA, at).rearrange(shuffle).mul(first);
            FloatVector b =
                    FloatVector.fromArray(FLOATS, rowB, at).rearrange(shuffle).mul(first);
            FloatVector c =
                    FloatVector.fromArray(FLOATS, rowC, at).rearrange(shuffle).mul(first);
            FloatVector d =
                    FloatVector.fromArray(FLOATS, rowD, at).rearrange(shuffle).mul(first);
            for (int tap = 1; tap < count; tap++) {
                FloatVector weight = FloatVector.fromArray(FLOATS, weights, x + tap * stride);
                a = a.add(FloatVector.fromArray(FLOATS, rowA, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                b = b.add(FloatVector.fromArray(FLOATS, rowB, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                c = c.add(FloatVector.fromArray(FLOATS, rowC, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
                d = d.add(FloatVector.fromArray(FLOATS, rowD, at + tap)
                        .rearrange(shuffle)
                        .mul(weight));
            }
            FloatVector.fromArray(FLOATS, sumA, x).add(a).intoArray(lineA, x);
            FloatVector.fromArray(FLOATS, sumB, x).add(b).intoArray(lineB, x);
            FloatVector.fromArray(FLOATS, sumC, x).add(c).intoArray(lineC, x);
            FloatVector.fromArray(FLOATS, sumD, x).add(d).intoArray(lineD, x);
        }
    }
}
