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
        FloatPlane floats = blank(plane.width(), plane.height(), border);
        for (int y = 0; y < plane.height(); y++) {
            floats.take(plane, y, kernels);
        }
        return floats;
    }

    /** One whose rows are still to be taken. */
    static FloatPlane blank(int width, int height, int border) {
        return new FloatPlane(width, height, border, new float[Math.multiplyExact(width + 2 * border, height)]);
    }

    /** Takes a row of a plane of the same size. */
    void take(Samples plane, int y, RowKernels kernels) {
        int at = y * stride() + border;
        if (plane.wide()) {
            kernels.widen(plane.shorts(), y * width, samples, at, width);
        } else {
            kernels.widen(plane.bytes(), y * width, samples, at, width);
        }
        Arrays.fill(samples, at - border, at, samples[at]);
        int end = at + width;
        Arrays.fill(samples, end, end + border, samples[end - 1]);
    }

    /** Floats from a row's start to the next. */
    int stride() {
        return width + 2 * border;
    }
}
