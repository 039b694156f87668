package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same loops in the Vector API, in the manner of {@link VectorRowKernels}. What all lanes have in common is told by {@code
 * reduceLanes}: a single lane, and in some starts a mask, can only be had of a vector that has become an object.
 */
final class VectorMotionKernels implements MotionKernels {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;
    private final MotionKernels still = new ScalarMotionKernels();
    private static final IntVector INDEX = IntVector.zero(INTS).addIndex(1);

    @Override
    public void spread(float[][] rows, int base, AxisTaps taps, float[][] lines, int from, int end) {
        VectorTaps groups = VectorTaps.of(taps);
        if (taps.taps() != 2 || !groups.full()) {
            still.spread(rows, base, taps, lines, from, end);
            return;
        }
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        VectorShuffle<Float>[] shuffles = groups.shuffles();
        int stride = taps.stride();
        float[] a = rows[0];
        float[] b = rows[1];
        float[] c = rows[2];
        float[] lineA = lines[0];
        float[] lineB = lines[1];
        float[] lineC = lines[2];
        int last = Math.min(end, taps.count());
        for (int x = from; x < last; x += LANES) {
            int at = base + firsts[x];
            VectorShuffle<Float> shuffle = shuffles[x / LANES];
            FloatVector w0 = FloatVector.fromArray(FLOATS, weights, x);
            FloatVector w1 = FloatVector.fromArray(FLOATS, weights, x + stride);
            FloatVector.fromArray(FLOATS, a, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, a, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .intoArray(lineA, x);
            FloatVector.fromArray(FLOATS, b, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, b, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .intoArray(lineB, x);
            FloatVector.fromArray(FLOATS, c, at)
                    .rearrange(shuffle)
                    .mul(w0)
                    .add(FloatVector.fromArray(FLOATS, c, at + 1)
                            .rearrange(shuffle)
                            .mul(w1))
                    .intoArray(lineC, x);
        }
    }

    @Override
    public void places(BorderedPlane plane, int y, int left, int n, MotionLines lines, Places places) {
        float[] upperX = lines.upper(MotionLines.RIGHT);
        float[] lowerX = lines.lower(MotionLines.RIGHT);
        float upperShareX = lines.upperShare(MotionLines.RIGHT);
        float lowerShareX = lines.lowerShare(MotionLines.RIGHT);
        float[] upperY = lines.upper(MotionLines.DOWN);
        float[] lowerY = lines.lower(MotionLines.DOWN);
        float upperShareY = lines.upperShare(MotionLines.DOWN);
        float lowerShareY = lines.lowerShare(MotionLines.DOWN);
        int stride = plane.width() + 2 * BorderedPlane.BORDER;
        int mostRight = plane.width() + BorderedPlane.BORDER;
        int lowest = plane.height() + BorderedPlane.BORDER;
        int window = plane.wide() ? 2 * LANES - 4 : 4 * LANES - 4;
        boolean narrow = stride <= 4 * LANES;
        int[] at = places.at();
        int[] windows = places.windows();
        float[] beyondX = places.beyondX();
        float[] beyondY = places.beyondY();
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(FLOATS, upperX, left + i)
                    .mul(upperShareX)
                    .add(FloatVector.fromArray(FLOATS, lowerX, left + i).mul(lowerShareX));
            FloatVector roundX = x.sub(0.5f).add(ROUNDER);
            x.sub(roundX.sub(ROUNDER)).intoArray(beyondX, i);
            FloatVector down = FloatVector.fromArray(FLOATS, upperY, left + i)
                    .mul(upperShareY)
                    .add(FloatVector.fromArray(FLOATS, lowerY, left + i).mul(lowerShareY));
            FloatVector roundY = down.sub(0.5f).add(ROUNDER);
            down.sub(roundY.sub(ROUNDER)).intoArray(beyondY, i);
            IntVector column = INDEX.add(roundX.reinterpretAsInts())
                    .add(left + i - 1 + BorderedPlane.BORDER - ROUNDER_BITS)
                    .min(mostRight)
                    .max(0);
            IntVector row = roundY.reinterpretAsInts()
                    .add(y - 1 + BorderedPlane.BORDER - ROUNDER_BITS)
                    .min(lowest)
                    .max(0);
            row.mul(stride).add(column).intoArray(at, i);
            int top = row.reduceLanes(VectorOperators.MIN);
            int begin = column.reduceLanes(VectorOperators.MIN);
            int apart = row.sub(top)
                    .lanewise(VectorOperators.LSHR, 1)
                    .or(column.neg().add(begin + window).lanewise(VectorOperators.ASHR, 31))
                    .reduceLanes(VectorOperators.OR);
            windows[i / LANES] = narrow | apart != 0 ? -1 : top * stride + begin;
        }
    }

    @Override
    public void sample(BorderedPlane plane, Places places, float[] line, int n) {
        if (plane.wide()) {
            VectorWideSampling.sample(plane, places, line, n);
        } else {
            VectorNarrowSampling.sample(plane, places, line, n);
        }
    }

    @Override
    public void weigh(float[] samples, MotionLines lines, int left, float[] to, int at, int n, boolean add) {
        float[] upper = lines.upper(MotionLines.SHARE);
        float[] lower = lines.lower(MotionLines.SHARE);
        float upperShare = lines.upperShare(MotionLines.SHARE);
        float lowerShare = lines.lowerShare(MotionLines.SHARE);
        if (add) {
            weighAndAdd(samples, upper, lower, upperShare, lowerShare, left, to, at, n);
        } else {
            weigh(samples, upper, lower, upperShare, lowerShare, left, to, at, n);
        }
    }

    private static void weigh(
            float[] samples,
            float[] upper,
            float[] lower,
            float upperShare,
            float lowerShare,
            int left,
            float[] to,
            int at,
            int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector.fromArray(FLOATS, upper, left + i)
                    .mul(upperShare)
                    .add(FloatVector.fromArray(FLOATS, lower, left + i).mul(lowerShare))
                    .mul(FloatVector.fromArray(FLOATS, samples, i))
                    .intoArray(to, at + i);
        }
    }

    private static void weighAndAdd(
            float[] samples,
            float[] upper,
            float[] lower,
            float upperShare,
            float lowerShare,
            int left,
            float[] to,
            int at,
            int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector.fromArray(FLOATS, upper, left + i)
                    .mul(upperShare)
                    .add(FloatVector.fromArray(FLOATS, lower, left + i).mul(lowerShare))
                    .mul(FloatVector.fromArray(FLOATS, samples, i))
                    .add(FloatVector.fromArray(FLOATS, to, at + i))
                    .intoArray(to, at + i);
        }
    }
}
