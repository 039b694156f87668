package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Filters four rows at a time along their length: weights and lane selections, which cost as much as the rows' samples, are
 * loaded once for all, and what is done is stored without a way through memory. See {@link VectorRowKernels} for its manner.
 */
final class VectorFourFilters {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, LANES * 8)));
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;

    private VectorFourFilters() {}

    /**
     * As {@link RowKernels#filterFour}, by groups of outputs. A vector's store must not reach into what others drew, so the last
     * outputs are left in the lines.
     *
     * @return how many outputs were stored
     */
    static int filter(
            float[][] rows, int base, AxisTaps taps, VectorTaps groups, float[][] sums, float[][] lines, ByteLines to) {
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        int[] starts = groups.starts();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        int twoStrides = 2 * stride;
        int lastTap = (taps.taps() - 1) * stride;

        float[] rowA = rows[0];
        float[] rowB = rows[1];
        float[] rowC = rows[2];
        float[] rowD = rows[3];
        float[] lineA = lines[0];
        float[] lineB = lines[1];
        float[] lineC = lines[2];
        float[] lineD = lines[3];
        float[] sumA = sums == null ? null : sums[0];
        float[] sumB = sums == null ? null : sums[1];
        float[] sumC = sums == null ? null : sums[2];
        float[] sumD = sums == null ? null : sums[3];
        byte[] bytes = to == null ? null : to.bytes();
        int lastStore = to == null ? -1 : taps.count() - LANES;
        int atA = to == null ? 0 : to.at(0);
        int atB = to == null ? 0 : to.at(1);
        int atC = to == null ? 0 : to.at(2);
        int atD = to == null ? 0 : to.at(3);
        int least = ROUNDER_BITS + (to == null ? 0 : to.low());
        int most = ROUNDER_BITS + (to == null ? 0 : to.high());
        int stored = 0;
        for (int group = 0; group < groups.groups(); group++) {
            int x = starts[group];
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[group];
            FloatVector weight = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector a =
                    FloatVector.fromArray(FLOATS, rowA, at).rearrange(shuffle).mul(weight);
            FloatVector b =
                    FloatVector.fromArray(FLOATS, rowB, at).rearrange(shuffle).mul(weight);
            FloatVector c =
                    FloatVector.fromArray(FLOATS, rowC, at).rearrange(shuffle).mul(weight);
            FloatVector d =
                    FloatVector.fromArray(FLOATS, rowD, at).rearrange(shuffle).mul(weight);
            weight = FloatVector.fromArray(FLOATS, weights, x + stride);
            a = a.add(FloatVector.fromArray(FLOATS, rowA, at + 1)
                    .rearrange(shuffle)
                    .mul(weight));
            b = b.add(FloatVector.fromArray(FLOATS, rowB, at + 1)
                    .rearrange(shuffle)
                    .mul(weight));
            c = c.add(FloatVector.fromArray(FLOATS, rowC, at + 1)
                    .rearrange(shuffle)
                    .mul(weight));
            d = d.add(FloatVector.fromArray(FLOATS, rowD, at + 1)
                    .rearrange(shuffle)
                    .mul(weight));
            int w = x + twoStrides;
            int sample = at + 2;
            int last = x + lastTap;
            for (; w < last; w += twoStrides, sample += 2) {
                weight = FloatVector.fromArray(FLOATS, weights, w);
                a = a.add(FloatVector.fromArray(FLOATS, rowA, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                b = b.add(FloatVector.fromArray(FLOATS, rowB, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                c = c.add(FloatVector.fromArray(FLOATS, rowC, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                d = d.add(FloatVector.fromArray(FLOATS, rowD, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                FloatVector other = FloatVector.fromArray(FLOATS, weights, w + stride);
                a = a.add(FloatVector.fromArray(FLOATS, rowA, sample + 1)
                        .rearrange(shuffle)
                        .mul(other));
                b = b.add(FloatVector.fromArray(FLOATS, rowB, sample + 1)
                        .rearrange(shuffle)
                        .mul(other));
                c = c.add(FloatVector.fromArray(FLOATS, rowC, sample + 1)
                        .rearrange(shuffle)
                        .mul(other));
                d = d.add(FloatVector.fromArray(FLOATS, rowD, sample + 1)
                        .rearrange(shuffle)
                        .mul(other));
            }
            if (w == last) {
                weight = FloatVector.fromArray(FLOATS, weights, w);
                a = a.add(FloatVector.fromArray(FLOATS, rowA, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                b = b.add(FloatVector.fromArray(FLOATS, rowB, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                c = c.add(FloatVector.fromArray(FLOATS, rowC, sample)
                        .rearrange(shuffle)
                        .mul(weight));
                d = d.add(FloatVector.fromArray(FLOATS, rowD, sample)
                        .rearrange(shuffle)
                        .mul(weight));
            }
            if (sums != null) {
                a = a.add(FloatVector.fromArray(FLOATS, sumA, x));
                b = b.add(FloatVector.fromArray(FLOATS, sumB, x));
                c = c.add(FloatVector.fromArray(FLOATS, sumC, x));
                d = d.add(FloatVector.fromArray(FLOATS, sumD, x));
            }
            if (x <= lastStore) {
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
                stored++;
            } else {
                a.intoArray(lineA, x);
                b.intoArray(lineB, x);
                c.intoArray(lineC, x);
                d.intoArray(lineD, x);
            }
        }
        return stored == groups.groups() ? taps.count() : starts[stored];
    }
}
