package org.videoengine.engine.cpu.internal;

/** The inner loops of pictures between keyframes; as with {@link RowKernels}, every implementation gives the same bits. */
interface MotionKernels {
    /**
     * Finds the places of samples {@code left} to {@code left + n - 1} of a row: {@code dx[x]} columns right of and {@code
     * dy[x]} rows below sample {@code x}.
     */
    void places(BorderedPlane plane, int y, int left, int n, float[] dx, float[] dy, Places places);

    /** Samples a plane at some places with Catmull-Rom weights. */
    void sample(BorderedPlane plane, Places places, float[] line, int n);

    /**
     * Sums two samplings by weight: {@code to[at + i] = a[i] * wa[left + i] + b[i] * wb[left + i]}, or that is added to it.
     */
    void weigh(float[] a, float[] wa, float[] b, float[] wb, int left, float[] to, int at, int n, boolean add);
}
