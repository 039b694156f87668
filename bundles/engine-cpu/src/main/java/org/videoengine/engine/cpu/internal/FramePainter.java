package org.videoengine.engine.cpu.internal;

import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;

/** Draws frames on one thread with memory of its own. */
interface FramePainter {
    /**
     * Draws a frame.
     *
     * @param motion of a frame that lies between two keyframes; else null
     */
    void paint(FrameRecipe recipe, MotionField motion, FrameBuffer target, RowKernels kernels, MotionKernels moving);

    /**
     * The end of every painter: rounds a line, clamps it to the legal range (Rec. BT.709, 8-bit scale) and stores it.
     *
     * @param left column of the line's first sample
     */
    static void store(RowKernels kernels, float[] line, FrameBuffer target, int plane, int left, int n, int y) {
        FrameFormat format = target.format();
        PixelFormat layout = format.pixelFormat();
        int at = y * format.planeWidth(plane) + left;
        int high = plane == 0 ? 235 : 240;
        if (layout.bytesPerSample() == 1) {
            kernels.store(line, 16, high, target.bytes(plane), at, n);
        } else {
            int scale = 1 << (layout.bitDepth() - 8);
            kernels.store(line, scale, 16 * scale, high * scale, target.shorts(plane), at, n);
        }
    }
}
