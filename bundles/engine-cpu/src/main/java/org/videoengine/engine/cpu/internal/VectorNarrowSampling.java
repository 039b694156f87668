package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Takes samples of 8 bits from places of their own; a class by itself, like all of {@link VectorMotionKernels}, because of what
 * {@link VectorRowKernels} says of shared methods.
 *
 * <p>The four taps of a row fill one int. Neighbouring outputs find theirs within one vector of bytes, from which lanes are picked,
 * so little is gathered. Columns are summed two at a time, each in 16 bits of an int.
 */
final class VectorNarrowSampling {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;
    private static final int BIAS_BITS = BorderedPlane.BIAS_BITS;
    private static final int UNIT = BorderedPlane.NARROW_UNIT;
    private static final int FEET = BorderedPlane.NARROW_FOOT * 0x00010001;
    private static final FloatVector ONE = FloatVector.broadcast(FLOATS, 1f);
    private static final IntVector LAST_BYTE = IntVector.broadcast(INTS, 24);
    private static final IntVector ALL = IntVector.broadcast(INTS, UNIT);

    /** Whether lanes of bytes can be rearranged; if not, taps come from two neighbouring ints. */
    static final boolean BYTES_MOVE = LANES == 16 && Processor.has("avx512vbmi");

    /** Every other of the four taps in an int. */
    private static final int PAIR = 0x00FF00FF;

    private VectorNarrowSampling() {}

    /** As {@link MotionKernels#sample}. */
    static void sample(BorderedPlane plane, Places places, float[] line, int n) {
        int[][] taps = places.taps();
        pick(plane.bytes(), plane.stride(), places.at(), places.windows(), taps[0], taps[1], taps[2], taps[3], n);
        places.fetchApart(plane, n, LANES);
        sum(taps[0], taps[1], taps[2], taps[3], places.beyondX(), places.beyondY(), line, n);
    }

    /** Picks the taps that lie near to each other. */
    private static void pick(
            byte[] samples,
            int down,
            int[] at,
            int[] windows,
            int[] taps0,
            int[] taps1,
            int[] taps2,
            int[] taps3,
            int n) {
        for (int i = 0; i < n; i += LANES) {
            int base = windows[i / LANES];
            if (base < 0) {
                continue;
            }
            IntVector from = IntVector.fromArray(INTS, at, i).sub(base);
            IntVector lower = from.sub(down).lanewise(VectorOperators.ASHR, 31);
            IntVector column = from.sub(lower.not().and(down));
            IntVector x0;
            IntVector x1;
            IntVector x2;
            IntVector x3;
            IntVector x4;
            if (BYTES_MOVE) {
                VectorShuffle<Byte> taps = column.mul(0x01010101)
                        .add(0x03020100)
                        .reinterpretAsBytes()
                        .toShuffle();
                x0 = ByteVector.fromArray(BYTES, samples, base).rearrange(taps).reinterpretAsInts();
                x1 = ByteVector.fromArray(BYTES, samples, base + down)
                        .rearrange(taps)
                        .reinterpretAsInts();
                x2 = ByteVector.fromArray(BYTES, samples, base + 2 * down)
                        .rearrange(taps)
                        .reinterpretAsInts();
                x3 = ByteVector.fromArray(BYTES, samples, base + 3 * down)
                        .rearrange(taps)
                        .reinterpretAsInts();
                x4 = ByteVector.fromArray(BYTES, samples, base + 4 * down)
                        .rearrange(taps)
                        .reinterpretAsInts();
            } else {
                VectorShuffle<Integer> words =
                        column.lanewise(VectorOperators.LSHR, 2).toShuffle();
                IntVector shift = column.and(3).lanewise(VectorOperators.LSHL, 3);
                IntVector back = LAST_BYTE.sub(shift);
                x0 = ByteVector.fromArray(BYTES, samples, base)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 3)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                x1 = ByteVector.fromArray(BYTES, samples, base + down)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + down + 3)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                x2 = ByteVector.fromArray(BYTES, samples, base + 2 * down)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 2 * down + 3)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                x3 = ByteVector.fromArray(BYTES, samples, base + 3 * down)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 3 * down + 3)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
                x4 = ByteVector.fromArray(BYTES, samples, base + 4 * down)
                        .reinterpretAsInts()
                        .rearrange(words)
                        .lanewise(VectorOperators.LSHR, shift)
                        .or(ByteVector.fromArray(BYTES, samples, base + 4 * down + 3)
                                .reinterpretAsInts()
                                .rearrange(words)
                                .lanewise(VectorOperators.LSHL, back));
            }
            x0.and(lower).or(x1.and(lower.not())).intoArray(taps0, i);
            x1.and(lower).or(x2.and(lower.not())).intoArray(taps1, i);
            x2.and(lower).or(x3.and(lower.not())).intoArray(taps2, i);
            x3.and(lower).or(x4.and(lower.not())).intoArray(taps3, i);
        }
    }

    /** Weighs and sums taps. */
    private static void sum(
            int[] taps0, int[] taps1, int[] taps2, int[] taps3, float[] beyondX, float[] beyondY, float[] line, int n) {
        for (int i = 0; i < n; i += LANES) {
            IntVector x0 = IntVector.fromArray(INTS, taps0, i);
            IntVector x1 = IntVector.fromArray(INTS, taps1, i);
            IntVector x2 = IntVector.fromArray(INTS, taps2, i);
            IntVector x3 = IntVector.fromArray(INTS, taps3, i);
            FloatVector s = FloatVector.fromArray(FLOATS, beyondY, i);
            FloatVector r = ONE.sub(s);
            FloatVector a = s.mul(r);
            FloatVector p = a.mul(-0.5f * UNIT);
            FloatVector e = p.mul(s);
            IntVector q0 = p.mul(r).add(ROUNDER).reinterpretAsInts().sub(ROUNDER_BITS);
            IntVector q1 = r.add(a)
                    .mul(UNIT)
                    .add(e)
                    .add(e)
                    .add(e)
                    .add(ROUNDER)
                    .reinterpretAsInts()
                    .sub(ROUNDER_BITS);
            IntVector q3 = e.add(ROUNDER).reinterpretAsInts().sub(ROUNDER_BITS);
            IntVector q2 = ALL.sub(q0).sub(q1).sub(q3);
            IntVector even = x0.and(PAIR)
                    .mul(q0)
                    .add(x1.and(PAIR).mul(q1))
                    .add(x2.and(PAIR).mul(q2))
                    .add(x3.and(PAIR).mul(q3))
                    .add(FEET);
            IntVector odd = x0.lanewise(VectorOperators.LSHR, 8)
                    .and(PAIR)
                    .mul(q0)
                    .add(x1.lanewise(VectorOperators.LSHR, 8).and(PAIR).mul(q1))
                    .add(x2.lanewise(VectorOperators.LSHR, 8).and(PAIR).mul(q2))
                    .add(x3.lanewise(VectorOperators.LSHR, 8).and(PAIR).mul(q3))
                    .add(FEET);

            FloatVector t = FloatVector.fromArray(FLOATS, beyondX, i);
            FloatVector u = ONE.sub(t);
            FloatVector b = t.mul(u);
            FloatVector c = b.mul(t);
            FloatVector d = u.add(b);
            FloatVector w1 = d.add(d).sub(c.add(c).add(c));
            FloatVector w2 = ONE.add(ONE).add(b).sub(w1);
            odd.and(0xFFFF)
                    .or(BIAS_BITS)
                    .reinterpretAsFloats()
                    .mul(w1)
                    .add(even.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(w2))
                    .sub(even.and(0xFFFF).or(BIAS_BITS).reinterpretAsFloats().mul(b.mul(u)))
                    .sub(odd.lanewise(VectorOperators.LSHR, 16)
                            .or(BIAS_BITS)
                            .reinterpretAsFloats()
                            .mul(c))
                    .sub(2 * (BorderedPlane.BIAS + BorderedPlane.NARROW_FOOT))
                    .intoArray(line, i);
        }
    }
}
