package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Takes samples of 16 bits from places of their own, in the manner of {@link VectorNarrowSampling}: two taps fill an int. */
final class VectorWideSampling {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final int BIAS_BITS = BorderedPlane.BIAS_BITS;
    private static final float BIASES = 2 * BorderedPlane.BIAS;
    private static final FloatVector ONE = FloatVector.broadcast(FLOATS, 1f);
    private static final IntVector LAST_SAMPLE = IntVector.broadcast(INTS, 16);
    private static final boolean BYTES_MOVE = VectorNarrowSampling.BYTES_MOVE;

    private VectorWideSampling() {}

    /** As {@link MotionKernels#sample}. */
    static void sample(BorderedPlane plane, Places places, float[] line, int n) {
        pick(plane.bytes(), plane.stride(), places.at(), places.windows(), places.taps(), n);
        places.fetchApart(plane, n, LANES);
        sum(places.taps(), places.beyondX(), places.beyondY(), line, n);
    }

    /** Picks the taps that lie near to each other. */
    private static void pick(byte[] samples, int stride, int[] at, int[] windows, int[][] to, int n) {
        int[] first0 = to[0];
        int[] last0 = to[1];
        int[] first1 = to[2];
        int[] last1 = to[3];
        int[] first2 = to[4];
        int[] last2 = to[5];
        int[] first3 = to[6];
        int[] last3 = to[7];
        for (int i = 0; i < n; i += LANES) {
            int window = windows[i / LANES];
            if (window < 0) {
                continue;
            }
            int base = 2 * window;
            IntVector from = IntVector.fromArray(INTS, at, i).sub(window);
            IntVector lower = from.sub(stride / 2).lanewise(VectorOperators.ASHR, 31);
            IntVector column = from.sub(lower.not().and(stride / 2));
            IntVector a0;
            IntVector a1;
            IntVector a2;
            IntVector a3;
            IntVector a4;
            IntVector b0;
            IntVector b1;
            IntVector b2;
            IntVector b3;
            IntVector b4;
            if (BYTES_MOVE) {
                VectorShuffle<Byte> taps = column.mul(0x02020202)
                        .add(0x03020100)
                        .reinterpretAsBytes()
                        .toShuffle();
                a0 = ByteVector.fromArray(BYTES, samples, base).rearrange(taps).reinterpretAsInts();
                a1 = ByteVector.fromArray(BYTES, samples, base + stride)
                        .rearrange(taps)
                        .reinterpretAsInts();
                a2 = ByteVector.fromArray(BYTES, samples, base + 2 * stride)
                        .rearrange(taps)
                        .reinterpretAsInts();
                a3 = ByteVector.fromArray(BYTES, samples, base + 3 * stride)
                        .rearrange(taps)
                        .reinterpretAsInts();
                a4 = ByteVector.fromArray(BYTES, samples, base + 4 * stride)
                        .rearrange(taps)
                        .reinterpretAsInts();
                b0 = ByteVector.fromArray(BYTES, samples, base + 4)
                        .rearrange(taps)
                        .reinterpretAsInts();
                b1 = ByteVector.fromArray(BYTES, samples, base + stride + 4)
                        .rearrange(taps)
                        .reinterpretAsInts();
                b2 = ByteVector.fromArray(BYTES, samples, base + 2 * stride + 4)
                        .rearrange(taps)
                        .reinterpretAsInts();
                b3 = ByteVector.fromArray(BYTES, samples, base + 3 * stride + 4)
                        .rearrange(taps)
                        .reinterpretAsInts();
                b4 = ByteVector.fromArray(BYTES, samples, base + 4 * stride + 4)
                        .rearrange(taps)
                        .reinterpretAsInts();
            } else {
                VectorShuffle<Integer> words =
                        column.lanewise(VectorOperators.LSHR, 1).toShuffle();
                IntVector shift = column.and(1).lanewise(VectorOperators.LSHL, 4);
                IntVector back = LAST_SAMPLE.sub(shift);
                a0 = ByteVector.fromArray(BYTES, samples, base)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 2)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                a1 = ByteVector.fromArray(BYTES, samples, base + stride)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + stride + 2)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                a2 = ByteVector.fromArray(BYTES, samples, base + 2 * stride)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 2 * stride + 2)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                a3 = ByteVector.fromArray(BYTES, samples, base + 3 * stride)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 3 * stride + 2)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                a4 = ByteVector.fromArray(BYTES, samples, base + 4 * stride)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 4 * stride + 2)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                b0 = ByteVector.fromArray(BYTES, samples, base + 4)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 6)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                b1 = ByteVector.fromArray(BYTES, samples, base + stride + 4)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + stride + 6)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                b2 = ByteVector.fromArray(BYTES, samples, base + 2 * stride + 4)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 2 * stride + 6)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                b3 = ByteVector.fromArray(BYTES, samples, base + 3 * stride + 4)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 3 * stride + 6)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                b4 = ByteVector.fromArray(BYTES, samples, base + 4 * stride + 4)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 4 * stride + 6)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
            }
            a0.and(lower).or(a1.and(lower.not())).intoArray(first0, i);
            a1.and(lower).or(a2.and(lower.not())).intoArray(first1, i);
            a2.and(lower).or(a3.and(lower.not())).intoArray(first2, i);
            a3.and(lower).or(a4.and(lower.not())).intoArray(first3, i);
            b0.and(lower).or(b1.and(lower.not())).intoArray(last0, i);
            b1.and(lower).or(b2.and(lower.not())).intoArray(last1, i);
            b2.and(lower).or(b3.and(lower.not())).intoArray(last2, i);
            b3.and(lower).or(b4.and(lower.not())).intoArray(last3, i);
        }
    }

    /** Weighs and sums taps. */
    private static void sum(int[][] taps, float[] beyondX, float[] beyondY, float[] line, int n) {
        int[] first0 = taps[0];
        int[] last0 = taps[1];
        int[] first1 = taps[2];
        int[] last1 = taps[3];
        int[] first2 = taps[4];
        int[] last2 = taps[5];
        int[] first3 = taps[6];
        int[] last3 = taps[7];
        for (int i = 0; i < n; i += LANES) {
            IntVector a0 = IntVector.fromArray(INTS, first0, i);
            IntVector a1 = IntVector.fromArray(INTS, first1, i);
            IntVector a2 = IntVector.fromArray(INTS, first2, i);
            IntVector a3 = IntVector.fromArray(INTS, first3, i);
            IntVector b0 = IntVector.fromArray(INTS, last0, i);
            IntVector b1 = IntVector.fromArray(INTS, last1, i);
            IntVector b2 = IntVector.fromArray(INTS, last2, i);
            IntVector b3 = IntVector.fromArray(INTS, last3, i);

            FloatVector s = FloatVector.fromArray(FLOATS, beyondY, i);
            FloatVector r = ONE.sub(s);
            FloatVector a = s.mul(r);
            FloatVector y0 = a.mul(r);
            FloatVector y3 = a.mul(s);
            FloatVector e = r.add(a);
            FloatVector y1 = e.add(e).sub(y3.add(y3).add(y3));
            FloatVector y2 = ONE.add(ONE).add(a).sub(y1);
            FloatVector v0 = a1.and(0xFFFF)
                    .or(BIAS_BITS)
                    .reinterpretAsFloats()
                    .mul(y1)
                    .add(a2.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(y2))
                    .sub(a0.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(y0))
                    .sub(a3.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(y3))
                    .sub(BIASES);
            FloatVector v1 = a1.lanewise(VectorOperators.LSHR, 16)
                    .or(BIAS_BITS)
                    .reinterpretAsFloats()
                    .mul(y1)
                    .add(a2.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(y2))
                    .sub(a0.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(y0))
                    .sub(a3.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(y3))
                    .sub(BIASES);
            FloatVector v2 = b1.and(0xFFFF)
                    .or(BIAS_BITS)
                    .reinterpretAsFloats()
                    .mul(y1)
                    .add(b2.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(y2))
                    .sub(b0.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(y0))
                    .sub(b3.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(y3))
                    .sub(BIASES);
            FloatVector v3 = b1.lanewise(VectorOperators.LSHR, 16)
                    .or(BIAS_BITS)
                    .reinterpretAsFloats()
                    .mul(y1)
                    .add(b2.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(y2))
                    .sub(b0.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(y0))
                    .sub(b3.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(y3))
                    .sub(BIASES);
            FloatVector t = FloatVector.fromArray(FLOATS, beyondX, i);
            FloatVector u = ONE.sub(t);
            FloatVector b = t.mul(u);
            FloatVector c = b.mul(t);
            FloatVector d = u.add(b);
            FloatVector x1 = d.add(d).sub(c.add(c).add(c));
            v1.mul(x1)
                    .add(v2.mul(ONE.add(ONE).add(b).sub(x1)))
                    .sub(v0.mul(b.mul(u)))
                    .sub(v3.mul(c))
                    .intoArray(line, i);
        }
    }
}
