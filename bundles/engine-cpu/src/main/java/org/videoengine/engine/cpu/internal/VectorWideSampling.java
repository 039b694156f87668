package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Takes samples of 16 bits from places of their own; a class by itself, like all of {@link VectorMotionKernels}, because of what
 * {@link VectorRowKernels} says of shared methods.
 */
final class VectorWideSampling {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    /** As many bytes as fill a vector of shorts. */
    private static final VectorSpecies<Byte> PAIRS =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, LANES * 16)));

    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;
    private static final IntVector INDEX = IntVector.zero(INTS).addIndex(1);

    private VectorWideSampling() {}

    /** As {@link MotionKernels#sample}. */
    static void sample(BorderedPlane plane, Places places, float[] line, int n) {
        byte[] samples = plane.bytes();
        int stride = plane.stride();
        int[] at = places.at();
        int[][] rows = places.taps();
        float[] beyondX = places.beyondX();
        float[] beyondY = places.beyondY();
        for (int i = 0; i < n; i += LANES) {
            FloatVector t = FloatVector.fromArray(FLOATS, beyondX, i);
            FloatVector w0 = t.mul(-0.5f).add(1).mul(t).sub(0.5f).mul(t);
            FloatVector w1 = t.mul(1.5f).sub(2.5f).mul(t).mul(t).add(1);
            FloatVector w2 = t.mul(-1.5f).add(2).mul(t).add(0.5f).mul(t);
            FloatVector w3 = t.mul(0.5f).sub(0.5f).mul(t).mul(t);
            FloatVector row0;
            FloatVector row1;
            FloatVector row2;
            FloatVector row3;
            int p = at[i] * 2;
            int apart = IntVector.fromArray(INTS, at, i)
                    .sub(INDEX)
                    .lanewise(VectorOperators.XOR, at[i])
                    .reduceLanes(VectorOperators.OR);
            if (apart == 0) {
                row0 = ((IntVector) ByteVector.fromArray(PAIRS, samples, p)
                                .reinterpretAsShorts()
                                .convertShape(VectorOperators.S2I, INTS, 0))
                        .and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 2)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 4)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 6)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                row1 = ((IntVector) ByteVector.fromArray(PAIRS, samples, p + stride)
                                .reinterpretAsShorts()
                                .convertShape(VectorOperators.S2I, INTS, 0))
                        .and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + stride + 2)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + stride + 4)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + stride + 6)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                row2 = ((IntVector) ByteVector.fromArray(PAIRS, samples, p + 2 * stride)
                                .reinterpretAsShorts()
                                .convertShape(VectorOperators.S2I, INTS, 0))
                        .and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 2 * stride + 2)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 2 * stride + 4)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 2 * stride + 6)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                row3 = ((IntVector) ByteVector.fromArray(PAIRS, samples, p + 3 * stride)
                                .reinterpretAsShorts()
                                .convertShape(VectorOperators.S2I, INTS, 0))
                        .and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 3 * stride + 2)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 3 * stride + 4)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(PAIRS, samples, p + 3 * stride + 6)
                                        .reinterpretAsShorts()
                                        .convertShape(VectorOperators.S2I, INTS, 0))
                                .and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
            } else {
                plane.fetch(at, i, i + LANES, rows);
                IntVector low0 = IntVector.fromArray(INTS, rows[0], 0);
                IntVector high0 = IntVector.fromArray(INTS, rows[1], 0);
                row0 = low0.and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(low0.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(high0.and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(high0.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                IntVector low1 = IntVector.fromArray(INTS, rows[2], 0);
                IntVector high1 = IntVector.fromArray(INTS, rows[3], 0);
                row1 = low1.and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(low1.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(high1.and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(high1.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                IntVector low2 = IntVector.fromArray(INTS, rows[4], 0);
                IntVector high2 = IntVector.fromArray(INTS, rows[5], 0);
                row2 = low2.and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(low2.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(high2.and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(high2.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                IntVector low3 = IntVector.fromArray(INTS, rows[6], 0);
                IntVector high3 = IntVector.fromArray(INTS, rows[7], 0);
                row3 = low3.and(0xFFFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(low3.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(high3.and(0xFFFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(high3.lanewise(VectorOperators.LSHR, 16)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
            }
            FloatVector s = FloatVector.fromArray(FLOATS, beyondY, i);
            row0.mul(s.mul(-0.5f).add(1).mul(s).sub(0.5f).mul(s))
                    .add(row1.mul(s.mul(1.5f).sub(2.5f).mul(s).mul(s).add(1)))
                    .add(row2.mul(s.mul(-1.5f).add(2).mul(s).add(0.5f).mul(s)))
                    .add(row3.mul(s.mul(0.5f).sub(0.5f).mul(s).mul(s)))
                    .intoArray(line, i);
        }
    }
}
