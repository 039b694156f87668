package org.videoengine.engine.cpu.internal;

import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.Grain;

/** Vignette and grain, a line at a time, as {@link org.videoengine.plan.ShotPlan} and {@link Grain} define them. */
final class LineEffects {
    private static final double HASH_SUM_DEVIATION = Math.sqrt(21845);

    private LineEffects() {}

    /**
     * Scales a line's distance from its zero by the vignette's gain.
     *
     * @param left column of the line's first sample, on its plane
     * @param zero 16 for luma, 128 for chroma, 0 in linear light
     * @param shiftX subsampling of the plane
     * @param lumaY vertical position of the line on the luma grid, centres at +0.5
     */
    static void vignette(
            RowKernels kernels,
            float[] line,
            int left,
            int n,
            float zero,
            double strength,
            int shiftX,
            double lumaY,
            FrameFormat format) {
        double halfWidth = format.width() / 2.0;
        double halfHeight = format.height() / 2.0;
        double corner = Math.sqrt(halfWidth * halfWidth + halfHeight * halfHeight);
        double down = (lumaY - halfHeight) / corner;
        int step = 1 << shiftX;
        kernels.vignette(
                line,
                n,
                zero,
                (float) ((left * step + 0.5 - halfWidth) / corner),
                (float) (step / corner),
                (float) (down * down),
                (float) strength);
    }

    /**
     * Adds grain to a line of luma on the 8-bit scale.
     *
     * @param left column of the line's first sample
     */
    static void grain(RowKernels kernels, float[] line, int left, int n, Grain grain, int y) {
        float amplitude = (float) (4 * grain.sigma() / HASH_SUM_DEVIATION);
        kernels.grain(line, n, left * ScalarRowKernels.GRAIN_X + y * 0x85EBCA77 + grain.seed(), amplitude);
    }
}
