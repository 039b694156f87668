package org.videoengine.engine.cpu.internal;

/** One look at one plane of a source, ready to give lines of output. Used again from frame to frame. */
interface View {
    /**
     * Adds a line of the output, times a weight.
     *
     * @param y line of the output plane
     */
    void addLine(RowKernels kernels, int y, float weight, float[] line, boolean first);
}
