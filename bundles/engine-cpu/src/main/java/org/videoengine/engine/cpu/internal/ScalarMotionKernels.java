package org.videoengine.engine.cpu.internal;

/** Plain loops, for every JVM. */
final class ScalarMotionKernels implements MotionKernels {
    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;

    @Override
    public void spread(float[][] rows, int base, AxisTaps taps, float[][] lines, int from, int end) {
        int last = Math.min(end, taps.count());
        int[] firsts = taps.firsts();
        float[] weights = taps.weights();
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            float[] line = lines[i];
            for (int x = from; x < last; x++) {
                float sum = row[base + firsts[x]] * weights[x];
                for (int tap = 1; tap < taps.taps(); tap++) {
                    sum += row[base + firsts[x] + tap] * weights[tap * taps.stride() + x];
                }
                line[x] = sum;
            }
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
        for (int i = 0; i < n; i++) {
            float x = upperX[left + i] * upperShareX + lowerX[left + i] * lowerShareX;
            float roundX = x - 0.5f + ROUNDER;
            places.beyondX()[i] = x - (roundX - ROUNDER);
            int column = left + i - 1 + BorderedPlane.BORDER + (Float.floatToRawIntBits(roundX) - ROUNDER_BITS);
            float down = upperY[left + i] * upperShareY + lowerY[left + i] * lowerShareY;
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
        return wide ? sumWide(taps, i, t, s) : sumNarrow(taps, i, t, s);
    }

    private static float sumNarrow(int[][] taps, int i, float t, float s) {
        float r = 1 - s;
        float a = s * r;
        float p = a * (-0.5f * BorderedPlane.NARROW_UNIT);
        float e = p * s;
        int q0 = Float.floatToRawIntBits(p * r + ROUNDER) - ROUNDER_BITS;
        int q1 = Float.floatToRawIntBits((r + a) * BorderedPlane.NARROW_UNIT + e + e + e + ROUNDER) - ROUNDER_BITS;
        int q3 = Float.floatToRawIntBits(e + ROUNDER) - ROUNDER_BITS;
        int q2 = BorderedPlane.NARROW_UNIT - q0 - q1 - q3;
        float u = 1 - t;
        float b = t * u;
        float c = b * t;
        float d = u + b;
        float w1 = d + d - (c + c + c);
        float w2 = 2 + b - w1;
        return down(taps, i, 8, q0, q1, q2, q3) * w1
                + down(taps, i, 16, q0, q1, q2, q3) * w2
                - down(taps, i, 0, q0, q1, q2, q3) * (b * u)
                - down(taps, i, 24, q0, q1, q2, q3) * c
                - 2 * (BorderedPlane.BIAS + BorderedPlane.NARROW_FOOT);
    }

    private static float down(int[][] taps, int i, int shift, int q0, int q1, int q2, int q3) {
        return BorderedPlane.BIAS
                + (BorderedPlane.NARROW_FOOT
                        + (taps[0][i] >>> shift & 0xFF) * q0
                        + (taps[1][i] >>> shift & 0xFF) * q1
                        + (taps[2][i] >>> shift & 0xFF) * q2
                        + (taps[3][i] >>> shift & 0xFF) * q3);
    }

    private static float sumWide(int[][] taps, int i, float t, float s) {
        float w0 = ((-0.5f * t + 1) * t - 0.5f) * t;
        float w1 = (1.5f * t - 2.5f) * t * t + 1;
        float w2 = ((-1.5f * t + 2) * t + 0.5f) * t;
        float w3 = (0.5f * t - 0.5f) * t * t;
        float sum = across(taps, 0, i, w0, w1, w2, w3) * (((-0.5f * s + 1) * s - 0.5f) * s);
        sum += across(taps, 1, i, w0, w1, w2, w3) * ((1.5f * s - 2.5f) * s * s + 1);
        sum += across(taps, 2, i, w0, w1, w2, w3) * (((-1.5f * s + 2) * s + 0.5f) * s);
        sum += across(taps, 3, i, w0, w1, w2, w3) * ((0.5f * s - 0.5f) * s * s);
        return sum;
    }

    private static float across(int[][] taps, int row, int i, float w0, float w1, float w2, float w3) {
        int a = taps[2 * row][i];
        int b = taps[2 * row + 1][i];
        return (a & 0xFFFF) * w0 + (a >>> 16) * w1 + (b & 0xFFFF) * w2 + (b >>> 16) * w3;
    }

    @Override
    public void weigh(float[] samples, MotionLines lines, int left, float[] to, int at, int n, boolean add) {
        float[] upper = lines.upper(MotionLines.SHARE);
        float[] lower = lines.lower(MotionLines.SHARE);
        float upperShare = lines.upperShare(MotionLines.SHARE);
        float lowerShare = lines.lowerShare(MotionLines.SHARE);
        for (int i = 0; i < n; i++) {
            float weighed = samples[i] * (upper[left + i] * upperShare + lower[left + i] * lowerShare);
            to[at + i] = add ? to[at + i] + weighed : weighed;
        }
    }
}
