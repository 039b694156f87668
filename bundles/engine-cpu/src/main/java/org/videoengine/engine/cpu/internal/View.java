package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/** One sample of a frame on one plane: how the source is seen. Used again from frame to frame, by one thread at a time. */
interface View {

    /** Looks at a source plane through a map, for an output plane of that size. */
    void prepare(RowKernels kernels, ResamplingKernel kernel, SourcePlane source, PlaneMap map, int width, int height);

    /** The same view of another plane of the same size, such as Cr after Cb. */
    void exchange(SourcePlane source);

    /** Adds a weighted line to {@code line}, or sets it when it is the first. */
    void addLine(RowKernels kernels, int y, float weight, float[] line, boolean first);
}
