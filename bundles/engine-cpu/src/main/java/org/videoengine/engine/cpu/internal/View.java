package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/** How a source is seen for a frame's plane. Used again from frame to frame, by one thread at a time. */
interface View {

    /** Looks at a source plane, for an output plane of that size. */
    void prepare(ResamplingKernel kernel, SourcePlane source, Looks looks, int width, int height);

    /** The same view of another plane of the same size, such as Cr after Cb. */
    void exchange(SourcePlane source);

    /**
     * Draws weighted lines from {@code y} on, {@link RowKernels#LINES} of them. Of lines below the plane nothing is asked but
     * that they do no harm.
     *
     * @param sums what is added to them; null if nothing is
     * @param lines where all goes, others than {@code sums}
     */
    void lines(RowKernels kernels, int y, float weight, float[][] sums, float[][] lines);
}
