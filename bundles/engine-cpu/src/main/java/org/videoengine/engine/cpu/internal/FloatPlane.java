package org.videoengine.engine.cpu.internal;

import java.util.Arrays;

/**
 * A plane widened to floats, each row with its end samples repeated to both sides: for views at an angle, which come back to a
 * row from many output lines and would convert its samples each time.
 *
 * @param samples rows one after the other, {@link #stride} apart; the first sample of row 0 is at {@link #border}
 * @param border samples repeated to each side
 */
record FloatPlane(int width, int height, int border, float[] samples) {

    static FloatPlane of(Samples plane, int border, RowKernels kernels) {
        int stride = plane.width() + 2 * border;
        float[] samples = new float[Math.multiplyExact(stride, plane.height())];
        for (int y = 0; y < plane.height(); y++) {
            int at = y * stride + border;
            if (plane.wide()) {
                kernels.widen(plane.shorts(), y * plane.width(), samples, at, plane.width());
            } else {
                kernels.widen(plane.bytes(), y * plane.width(), samples, at, plane.width());
            }
            Arrays.fill(samples, at - border, at, samples[at]);
            int end = at + plane.width();
            Arrays.fill(samples, end, end + border, samples[end - 1]);
        }
        return new FloatPlane(plane.width(), plane.height(), border, samples);
    }

    /** Floats from a row's start to the next. */
    int stride() {
        return width + 2 * border;
    }
}
