package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same loops in the Vector API. Touching this class without the module {@code jdk.incubator.vector} is a
 * {@link LinkageError}. It needs vectors of at least 256 bits, so that eight samples fill a byte vector.
 */
final class VectorRowKernels implements RowKernels {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, LANES * 8)));
    private static final VectorSpecies<Short> SHORTS =
            VectorSpecies.of(short.class, VectorShape.forBitSize(Math.max(64, LANES * 16)));

    VectorRowKernels() {
        if (LANES < 8) {
            throw new UnsupportedOperationException(
                    "vectors of " + LANES * 32 + " bits are too short to gain anything");
        }
    }

    @Override
    public String name() {
        return "Vector API, " + LANES * 32 + " bit";
    }

    private static FloatVector load(byte[] a, int at) {
        IntVector ints = (IntVector) ByteVector.fromArray(BYTES, a, at).convertShape(VectorOperators.B2I, INTS, 0);
        return (FloatVector) ints.and(0xFF).convert(VectorOperators.I2F, 0);
    }

    private static FloatVector load(short[] a, int at) {
        IntVector ints = (IntVector) ShortVector.fromArray(SHORTS, a, at).convertShape(VectorOperators.S2I, INTS, 0);
        return (FloatVector) ints.and(0xFFFF).convert(VectorOperators.I2F, 0);
    }

    @Override
    public void blend4(
            byte[] a,
            int o0,
            int o1,
            int o2,
            int o3,
            float w0,
            float w1,
            float w2,
            float w3,
            float[] row,
            int at,
            int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector sum = load(a, o0 + i).mul(w0);
            sum = sum.add(load(a, o1 + i).mul(w1));
            sum = sum.add(load(a, o2 + i).mul(w2));
            sum = sum.add(load(a, o3 + i).mul(w3));
            sum.intoArray(row, at + i);
        }
        ScalarRowKernels.blend4(a, o0, o1, o2, o3, w0, w1, w2, w3, row, at, i, n);
    }

    @Override
    public void weigh(byte[] a, int o, float w, float[] row, int at, int n, boolean add) {
        int i = 0;
        if (add) {
            for (; i <= n - LANES; i += LANES) {
                FloatVector.fromArray(FLOATS, row, at + i)
                        .add(load(a, o + i).mul(w))
                        .intoArray(row, at + i);
            }
        } else {
            for (; i <= n - LANES; i += LANES) {
                load(a, o + i).mul(w).intoArray(row, at + i);
            }
        }
        ScalarRowKernels.weigh(a, o, w, row, at, i, n, add);
    }

    @Override
    public void weigh(short[] a, int o, float w, float[] row, int at, int n, boolean add) {
        int i = 0;
        if (add) {
            for (; i <= n - LANES; i += LANES) {
                FloatVector.fromArray(FLOATS, row, at + i)
                        .add(load(a, o + i).mul(w))
                        .intoArray(row, at + i);
            }
        } else {
            for (; i <= n - LANES; i += LANES) {
                load(a, o + i).mul(w).intoArray(row, at + i);
            }
        }
        ScalarRowKernels.weigh(a, o, w, row, at, i, n, add);
    }

    @Override
    public void store(float[] line, float low, float high, byte[] to, int at, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector clamped =
                    FloatVector.fromArray(FLOATS, line, i).min(high).max(low).add(0.5f);
            IntVector ints = (IntVector) clamped.convert(VectorOperators.F2I, 0);
            ((ByteVector) ints.convertShape(VectorOperators.I2B, BYTES, 0)).intoArray(to, at + i);
        }
        ScalarRowKernels.store(line, low, high, to, at, i, n);
    }

    @Override
    public void store(float[] line, float scale, float low, float high, short[] to, int at, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector clamped = FloatVector.fromArray(FLOATS, line, i)
                    .mul(scale)
                    .min(high)
                    .max(low)
                    .add(0.5f);
            IntVector ints = (IntVector) clamped.convert(VectorOperators.F2I, 0);
            ((ShortVector) ints.convertShape(VectorOperators.I2S, SHORTS, 0)).intoArray(to, at + i);
        }
        ScalarRowKernels.store(line, scale, low, high, to, at, i, n);
    }

    @Override
    public void filter(
            float[] row,
            int base,
            int[] firsts,
            float[] weights,
            int n,
            int taps,
            float weight,
            float[] line,
            boolean first) {
        int x = 0;
        for (; x <= n - LANES; x += LANES) {
            FloatVector sum =
                    FloatVector.fromArray(FLOATS, row, base, firsts, x).mul(FloatVector.fromArray(FLOATS, weights, x));
            for (int tap = 1; tap < taps; tap++) {
                sum = sum.add(FloatVector.fromArray(FLOATS, row, base + tap, firsts, x)
                        .mul(FloatVector.fromArray(FLOATS, weights, tap * n + x)));
            }
            FloatVector weighed = sum.mul(weight);
            (first ? weighed : FloatVector.fromArray(FLOATS, line, x).add(weighed)).intoArray(line, x);
        }
        ScalarRowKernels.filter(row, base, firsts, weights, x, n, taps, weight, line, first);
    }
}
