package org.videoengine.engine.cpu.internal;

import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;

/** Draws frames on one thread with memory of its own. */
interface FramePainter {
    void paint(FrameRecipe recipe, FrameBuffer target, RowKernels kernels);

    /** The end of every painter: clamps a line to the legal range (Rec. BT.709, 8-bit scale), rounds and stores it. */
    static void store(RowKernels kernels, float[] line, FrameBuffer target, int plane, int y) {
        FrameFormat format = target.format();
        PixelFormat layout = format.pixelFormat();
        int n = format.planeWidth(plane);
        float high = plane == 0 ? 235 : 240;
        if (layout.bytesPerSample() == 1) {
            kernels.store(line, 16, high, target.bytes(plane), y * n, n);
        } else {
            float scale = 1 << (layout.bitDepth() - 8);
            kernels.store(line, scale, 16 * scale, high * scale, target.shorts(plane), y * n, n);
        }
    }
}
