package org.videoengine.engine.cpu.internal;

/** Plain loops, for every JVM. */
final class ScalarMotionKernels implements MotionKernels {
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;

    @Override
    public void places(BorderedPlane plane, int y, int left, int n, float[] dx, float[] dy, Places places) {
        int stride = plane.width() + 2 * BorderedPlane.BORDER;
        int mostRight = plane.width() + BorderedPlane.BORDER;
        int lowest = plane.height() + BorderedPlane.BORDER;
        for (int i = 0; i < n; i++) {
            float x = dx[left + i];
            float roundX = x - 0.5f + ROUNDER;
            places.beyondX()[i] = x - (roundX - ROUNDER);
            int column = left + i - 1 + BorderedPlane.BORDER + (Float.floatToRawIntBits(roundX) - ROUNDER_BITS);
            float down = dy[left + i];
            float roundY = down - 0.5f + ROUNDER;
            places.beyondY()[i] = down - (roundY - ROUNDER);
            int row = y - 1 + BorderedPlane.BORDER + (Float.floatToRawIntBits(roundY) - ROUNDER_BITS);
            places.at()[i] = Math.max(0, Math.min(lowest, row)) * stride + Math.max(0, Math.min(mostRight, column));
        }
    }

    @Override
    public void sample(BorderedPlane plane, Places places, float[] line, int n) {
        int[][] taps = places.taps();
        for (int from = 0; from < n; from += RowKernels.LONGEST_VECTOR) {
            int end = Math.min(n, from + RowKernels.LONGEST_VECTOR);
            plane.fetch(places.at(), from, end, taps);
            for (int i = from; i < end; i++) {
                line[i] = sum(taps, i - from, plane.wide(), places.beyondX()[i], places.beyondY()[i]);
            }
        }
    }

    private static float sum(int[][] taps, int i, boolean wide, float t, float s) {
        float w0 = ((-0.5f * t + 1) * t - 0.5f) * t;
        float w1 = (1.5f * t - 2.5f) * t * t + 1;
        float w2 = ((-1.5f * t + 2) * t + 0.5f) * t;
        float w3 = (0.5f * t - 0.5f) * t * t;
        float sum = across(taps, 0, i, wide, w0, w1, w2, w3) * (((-0.5f * s + 1) * s - 0.5f) * s);
        sum += across(taps, 1, i, wide, w0, w1, w2, w3) * ((1.5f * s - 2.5f) * s * s + 1);
        sum += across(taps, 2, i, wide, w0, w1, w2, w3) * (((-1.5f * s + 2) * s + 0.5f) * s);
        sum += across(taps, 3, i, wide, w0, w1, w2, w3) * ((0.5f * s - 0.5f) * s * s);
        return sum;
    }

    private static float across(int[][] taps, int row, int i, boolean wide, float w0, float w1, float w2, float w3) {
        if (wide) {
            int a = taps[2 * row][i];
            int b = taps[2 * row + 1][i];
            return (a & 0xFFFF) * w0 + (a >>> 16) * w1 + (b & 0xFFFF) * w2 + (b >>> 16) * w3;
        }
        int a = taps[row][i];
        return (a & 0xFF) * w0 + (a >>> 8 & 0xFF) * w1 + (a >>> 16 & 0xFF) * w2 + (a >>> 24) * w3;
    }

    @Override
    public void weigh(float[] a, float[] wa, float[] b, float[] wb, int left, float[] to, int at, int n, boolean add) {
        weigh(a, wa, b, wb, left, to, at, 0, n, add);
    }

    static void weigh(
            float[] a, float[] wa, float[] b, float[] wb, int left, float[] to, int at, int from, int n, boolean add) {
        for (int i = from; i < n; i++) {
            float sum = a[i] * wa[left + i] + b[i] * wb[left + i];
            to[at + i] = add ? to[at + i] + sum : sum;
        }
    }
}
