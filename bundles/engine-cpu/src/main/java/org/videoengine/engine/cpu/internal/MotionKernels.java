package org.videoengine.engine.cpu.internal;

/** The inner loops of pictures between keyframes; as with {@link RowKernels}, every implementation gives the same bits. */
interface MotionKernels {
    /**
     * Filters along rows, as {@link RowKernels#filterFour} does, three of them and only for some outputs.
     *
     * @param from the first output, a multiple of {@link MotionGrid#BLOCK}
     * @param end after the last one, likewise, or beyond the last of all
     */
    void spread(float[][] rows, int base, AxisTaps taps, float[][] lines, int from, int end);

    /** Finds the places in a keyframe's plane of samples {@code left} to {@code left + n - 1} of a row. */
    void places(BorderedPlane plane, int y, int left, int n, MotionLines lines, Places places);

    /** Samples a plane at some places with Catmull-Rom weights, times {@code 1 / } {@link BorderedPlane#unit}. */
    void sample(BorderedPlane plane, Places places, float[] line, int n);

    /**
     * Multiplies samples, the first of which is that of column {@code left}, with their shares, and adds that to {@code to[at +
     * i]}, or sets it to that.
     */
    void weigh(float[] samples, MotionLines lines, int left, float[] to, int at, int n, boolean add);
}
