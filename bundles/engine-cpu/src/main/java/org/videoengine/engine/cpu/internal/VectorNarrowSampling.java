package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Takes samples of 8 bits from places of their own; a class by itself, like all of {@link VectorMotionKernels}, because of what
 * {@link VectorRowKernels} says of shared methods.
 */
final class VectorNarrowSampling {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, LANES * 8)));
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;
    private static final IntVector INDEX = IntVector.zero(INTS).addIndex(1);

    private VectorNarrowSampling() {}

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
            int p = at[i];
            int apart = IntVector.fromArray(INTS, at, i)
                    .sub(INDEX)
                    .lanewise(VectorOperators.XOR, at[i])
                    .reduceLanes(VectorOperators.OR);
            if (apart == 0) {
                row0 = ((IntVector) ByteVector.fromArray(BYTES, samples, p).convertShape(VectorOperators.B2I, INTS, 0))
                        .and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 1)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 2)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 3)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                row1 = ((IntVector) ByteVector.fromArray(BYTES, samples, p + stride)
                                .convertShape(VectorOperators.B2I, INTS, 0))
                        .and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + stride + 1)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + stride + 2)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + stride + 3)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                row2 = ((IntVector) ByteVector.fromArray(BYTES, samples, p + 2 * stride)
                                .convertShape(VectorOperators.B2I, INTS, 0))
                        .and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 2 * stride + 1)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 2 * stride + 2)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 2 * stride + 3)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                row3 = ((IntVector) ByteVector.fromArray(BYTES, samples, p + 3 * stride)
                                .convertShape(VectorOperators.B2I, INTS, 0))
                        .and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 3 * stride + 1)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 3 * stride + 2)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(((IntVector) ByteVector.fromArray(BYTES, samples, p + 3 * stride + 3)
                                        .convertShape(VectorOperators.B2I, INTS, 0))
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
            } else {
                plane.fetch(at, i, i + LANES, rows);
                IntVector taps0 = IntVector.fromArray(INTS, rows[0], 0);
                row0 = taps0.and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(taps0.lanewise(VectorOperators.LSHR, 8)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(taps0.lanewise(VectorOperators.LSHR, 16)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(taps0.lanewise(VectorOperators.LSHR, 24)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                IntVector taps1 = IntVector.fromArray(INTS, rows[1], 0);
                row1 = taps1.and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(taps1.lanewise(VectorOperators.LSHR, 8)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(taps1.lanewise(VectorOperators.LSHR, 16)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(taps1.lanewise(VectorOperators.LSHR, 24)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                IntVector taps2 = IntVector.fromArray(INTS, rows[2], 0);
                row2 = taps2.and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(taps2.lanewise(VectorOperators.LSHR, 8)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(taps2.lanewise(VectorOperators.LSHR, 16)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(taps2.lanewise(VectorOperators.LSHR, 24)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w3));
                IntVector taps3 = IntVector.fromArray(INTS, rows[3], 0);
                row3 = taps3.and(0xFF)
                        .add(ROUNDER_BITS)
                        .reinterpretAsFloats()
                        .sub(ROUNDER)
                        .mul(w0)
                        .add(taps3.lanewise(VectorOperators.LSHR, 8)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w1))
                        .add(taps3.lanewise(VectorOperators.LSHR, 16)
                                .and(0xFF)
                                .add(ROUNDER_BITS)
                                .reinterpretAsFloats()
                                .sub(ROUNDER)
                                .mul(w2))
                        .add(taps3.lanewise(VectorOperators.LSHR, 24)
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
