package org.videoengine.plan;

/**
 * An affine map from output luma positions to keyframe positions, both in pixels with centres at +0.5:
 * {@code sourceX = xx * x + xy * y + x0}, {@code sourceY = yx * x + yy * y + y0}.
 *
 * @param xx keyframe pixels right per output pixel right
 * @param xy keyframe pixels right per output pixel down
 * @param x0 keyframe x of the output's top left corner
 * @param yx keyframe pixels down per output pixel right
 * @param yy keyframe pixels down per output pixel down
 * @param y0 keyframe y of the output's top left corner
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

    /** Whether rows of the output are rows of the keyframe, so that resampling is separable. */
    public boolean axisAligned() {
        return xy == 0 && yx == 0;
    }

    /** Keyframe x of an output position. */
    public double sourceX(double x, double y) {
        return xx * x + xy * y + x0;
    }

    /** Keyframe y of an output position. */
    public double sourceY(double x, double y) {
        return yx * x + yy * y + y0;
    }
}
