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
        plane.fetch(places.at(), 0, n, taps);
        for (int i = 0; i < n; i++) {
            line[i] = sum(taps, i, plane.wide(), places.beyondX()[i], places.beyondY()[i]);
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
        float r = 1 - s;
        float a = s * r;
        float y0 = a * r;
        float y3 = a * s;
        float e = r + a;
        float y1 = e + e - (y3 + y3 + y3);
        float y2 = 2 + a - y1;
        float u = 1 - t;
        float b = t * u;
        float c = b * t;
        float d = u + b;
        float x1 = d + d - (c + c + c);
        return downWide(taps, i, 0, 16, y0, y1, y2, y3) * x1
                + downWide(taps, i, 1, 0, y0, y1, y2, y3) * (2 + b - x1)
                - downWide(taps, i, 0, 0, y0, y1, y2, y3) * (b * u)
                - downWide(taps, i, 1, 16, y0, y1, y2, y3) * c;
    }

    private static float downWide(int[][] taps, int i, int pair, int shift, float y0, float y1, float y2, float y3) {
        return (BorderedPlane.BIAS + (taps[2 + pair][i] >>> shift & 0xFFFF)) * y1
                + (BorderedPlane.BIAS + (taps[4 + pair][i] >>> shift & 0xFFFF)) * y2
                - (BorderedPlane.BIAS + (taps[pair][i] >>> shift & 0xFFFF)) * y0
                - (BorderedPlane.BIAS + (taps[6 + pair][i] >>> shift & 0xFFFF)) * y3
                - 2 * BorderedPlane.BIAS;
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
