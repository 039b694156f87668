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
 *
 * <p>Integers become floats and floats integers by adding 1.5 * 2^23 and looking at the bits: the API's own conversions are not
 * compiled to instructions everywhere.
 *
 * <p>The loops say the same few words again and again: a shared method for them, once it is compiled by itself, is too large
 * to be inlined, and then every vector that it takes or returns becomes an object.
 */
final class VectorRowKernels implements RowKernels {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, LANES * 8)));
    private static final VectorSpecies<Short> SHORTS =
            VectorSpecies.of(short.class, VectorShape.forBitSize(Math.max(64, LANES * 16)));
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;
    private static final IntVector INDEX = IntVector.zero(INTS).addIndex(1);

    VectorRowKernels() {
        if (LANES < 8) {
            throw new UnsupportedOperationException(
                    "vectors of " + LANES * 32 + " bits are too short to gain anything");
        }
    }

    @Override
    public String name() {
        return "Vector API, " + vectorBits() + " bit";
    }

    @Override
    public int vectorBits() {
        return LANES * Float.SIZE;
    }

    @Override
    public void widen(byte[] a, int at, float[] row, int to, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            ((IntVector) ByteVector.fromArray(BYTES, a, at + i).convertShape(VectorOperators.B2I, INTS, 0))
                    .and(0xFF)
                    .add(ROUNDER_BITS)
                    .reinterpretAsFloats()
                    .sub(ROUNDER)
                    .intoArray(row, to + i);
        }
        ScalarRowKernels.widen(a, at, row, to, i, n);
    }

    @Override
    public void widen(short[] a, int at, float[] row, int to, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            ((IntVector) ShortVector.fromArray(SHORTS, a, at + i).convertShape(VectorOperators.S2I, INTS, 0))
                    .and(0xFFFF)
                    .add(ROUNDER_BITS)
                    .reinterpretAsFloats()
                    .sub(ROUNDER)
                    .intoArray(row, to + i);
        }
        ScalarRowKernels.widen(a, at, row, to, i, n);
    }

    @Override
    public void filterFour(float[][] rows, int base, AxisTaps taps, float[][] sums, float[][] lines, ByteLines to) {
        VectorTaps groups = VectorTaps.of(taps);
        int stored = 0;
        if (groups.groups() == 0) {
            for (int i = 0; i < LINES; i++) {
                ScalarRowKernels.filterAny(rows[i], base, taps, sums == null ? null : sums[i], lines[i]);
            }
        } else if (sums != null) {
            VectorFourFilters.addToLines(rows, base, taps, groups, sums, lines);
        } else {
            // A vector's store must not reach into what others drew.
            int whole = to == null ? 0 : groups.within(taps.count());
            if (whole > 0) {
                VectorFourFilters.toBytes(rows, base, taps, groups, whole, to);
            }
            VectorFourFilters.toLines(rows, base, taps, groups, whole, lines);
            stored = whole == groups.groups() ? taps.count() : groups.starts()[whole];
        }
        if (to != null) {
            for (int i = 0; i < LINES; i++) {
                storeFrom(lines[i], to.low(), to.high(), to.bytes(), to.at(i), stored, taps.count());
            }
        }
    }

    @Override
    public void turn(FloatPlane plane, TurnedTaps across, TurnedTaps down, TurnedLine groups, float[] line) {
        VectorTurns.turn(plane, across, down, groups, line);
    }

    @Override
    public void blend(float[][] rows, float[] weights, int taps, float[] line, int n, boolean add) {
        if (taps == 2) {
            blend2(rows, weights, line, n, add);
        } else {
            blendAny(rows, weights, taps, line, n, add);
        }
    }

    private static void blend2(float[][] rows, float[] weights, float[] line, int n, boolean add) {
        float[] r0 = rows[0];
        float[] r1 = rows[1];
        float w0 = weights[0];
        float w1 = weights[1];
        for (int i = 0; i < n; i += LANES) {
            FloatVector sum = FloatVector.fromArray(FLOATS, r0, i)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, r1, i).mul(w1));
            (add ? FloatVector.fromArray(FLOATS, line, i).add(sum) : sum).intoArray(line, i);
        }
    }

    private static void blendAny(float[][] rows, float[] weights, int taps, float[] line, int n, boolean add) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector sum = FloatVector.fromArray(FLOATS, rows[0], i).mul(weights[0]);
            for (int tap = 1; tap < taps; tap++) {
                sum = sum.add(FloatVector.fromArray(FLOATS, rows[tap], i).mul(weights[tap]));
            }
            (add ? FloatVector.fromArray(FLOATS, line, i).add(sum) : sum).intoArray(line, i);
        }
    }

    @Override
    public void blendPair(float[][] rows, float[] upper, float[] lower, int count, float[] a, float[] b, int n) {
        VectorPairBlends.blend(rows, upper, lower, count, a, b, n);
    }

    @Override
    public void vignette(float[] line, int n, float zero, float start, float step, float down, float v) {
        float rest = 1 - v;
        for (int i = 0; i < n; i += LANES) {
            FloatVector distance = INDEX.add(ROUNDER_BITS + i)
                    .reinterpretAsFloats()
                    .sub(ROUNDER)
                    .mul(step)
                    .add(start);
            FloatVector q = distance.mul(distance).add(down).add(1);
            FloatVector gain = FloatVector.broadcast(FLOATS, v).div(q.mul(q)).add(rest);
            FloatVector.fromArray(FLOATS, line, i).sub(zero).mul(gain).add(zero).intoArray(line, i);
        }
    }

    @Override
    public void grain(float[] line, int n, int rowSeed, float amplitude) {
        for (int i = 0; i < n; i += LANES) {
            IntVector h = INDEX.add(i).mul(ScalarRowKernels.GRAIN_X).add(rowSeed);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16))
                    .mul(ScalarRowKernels.GRAIN_1);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 15))
                    .mul(ScalarRowKernels.GRAIN_2);
            h = h.lanewise(VectorOperators.XOR, h.lanewise(VectorOperators.LSHR, 16));
            IntVector pairs =
                    h.and(0x00FF00FF).add(h.lanewise(VectorOperators.LSHR, 8).and(0x00FF00FF));
            IntVector sum = pairs.and(0xFFFF).add(pairs.lanewise(VectorOperators.LSHR, 16));
            FloatVector value = FloatVector.fromArray(FLOATS, line, i);
            FloatVector luma =
                    value.sub(16).mul(ScalarRowKernels.LUMA_SCALE).min(1).max(0);
            FloatVector strength = luma.mul(luma.neg().add(1));
            sum.add(ROUNDER_BITS)
                    .reinterpretAsFloats()
                    .sub(ROUNDER)
                    .sub(ScalarRowKernels.GRAIN_MEAN)
                    .mul(amplitude)
                    .mul(strength)
                    .add(value)
                    .intoArray(line, i);
        }
    }

    @Override
    public void store(float[] line, int low, int high, byte[] to, int at, int n) {
        storeFrom(line, low, high, to, at, 0, n);
    }

    private static void storeFrom(float[] line, int low, int high, byte[] to, int at, int from, int n) {
        int i = from;
        for (; i <= n - LANES; i += LANES) {
            IntVector ints = FloatVector.fromArray(FLOATS, line, i)
                    .add(ROUNDER)
                    .reinterpretAsInts()
                    .max(ROUNDER_BITS + low)
                    .min(ROUNDER_BITS + high);
            ((ByteVector) ints.convertShape(VectorOperators.I2B, BYTES, 0)).intoArray(to, at + i);
        }
        ScalarRowKernels.store(line, low, high, to, at, i, n);
    }

    @Override
    public void store(float[] line, float scale, int low, int high, short[] to, int at, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            IntVector ints = FloatVector.fromArray(FLOATS, line, i)
                    .mul(scale)
                    .add(ROUNDER)
                    .reinterpretAsInts()
                    .max(ROUNDER_BITS + low)
                    .min(ROUNDER_BITS + high);
            ((ShortVector) ints.convertShape(VectorOperators.I2S, SHORTS, 0)).intoArray(to, at + i);
        }
        ScalarRowKernels.store(line, scale, low, high, to, at, i, n);
    }
}
