package org.videoengine.engine.cpu.internal;

import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;

/** Draws frames on one thread with memory of its own. */
interface FramePainter {
    /** The least legal code on the 8-bit scale. */
    int LOW = 16;

    /**
     * Draws a frame.
     *
     * @param motion of a frame that lies between two keyframes; else null
     */
    void paint(FrameRecipe recipe, MotionField motion, FrameBuffer target, RowKernels kernels, MotionKernels moving);

    /** The greatest legal code of a plane on the 8-bit scale. */
    static int high(int plane) {
        return plane == 0 ? 235 : 240;
    }

    /**
     * The end of every painter: rounds a line, clamps it to the legal range (Rec. BT.709, 8-bit scale) and stores it.
     *
     * @param left column of the line's first sample
     */
    static void store(RowKernels kernels, float[] line, FrameBuffer target, int plane, int left, int n, int y) {
        FrameFormat format = target.format();
        PixelFormat layout = format.pixelFormat();
        int at = y * format.planeWidth(plane) + left;
        int high = high(plane);
        if (layout.bytesPerSample() == 1) {
            kernels.store(line, LOW, high, target.bytes(plane), at, n);
        } else {
            int scale = 1 << (layout.bitDepth() - 8);
            kernels.store(line, scale, LOW * scale, high * scale, target.shorts(plane), at, n);
        }
    }
}
