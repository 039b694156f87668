package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.Affine;

/**
 * From an output plane's grid to a source plane's samples (centres at +0.5): {@code u = ux * x + uy * y + u0}, {@code v =
 * vx * x + vy * y + v0} for integer {@code x} and {@code y} from 0. Set anew for every view, so that frames allocate nothing.
 */
final class PlaneMap {
    private double ux;
    private double uy;
    private double u0;
    private double vx;
    private double vy;
    private double v0;

    /**
     * Composes a view of the full-size source with what was done to the plane.
     *
     * @param shiftX subsampling of the output plane
     * @param shiftY subsampling of the output plane
     * @param scaleX reduced source samples per source pixel
     * @param scaleY reduced source samples per source pixel
     * @param offsetX added to the horizontal position, in reduced source samples
     */
    void set(Affine view, int shiftX, int shiftY, double scaleX, double scaleY, double offsetX) {
        double stepX = 1 << shiftX;
        double stepY = 1 << shiftY;
        double x = 0.5;
        double y = 0.5 * stepY;
        ux = view.xx() * stepX * scaleX;
        uy = view.xy() * stepY * scaleX;
        u0 = view.sourceX(x, y) * scaleX + offsetX;
        vx = view.yx() * stepX * scaleY;
        vy = view.yy() * stepY * scaleY;
        v0 = view.sourceY(x, y) * scaleY;
    }

    /** Scales and shifts each axis by itself. */
    void set(double scaleX, double originX, double scaleY, double originY) {
        ux = scaleX;
        uy = 0;
        u0 = originX;
        vx = 0;
        vy = scaleY;
        v0 = originY;
    }

    /** Counts {@code x} from further right. */
    void moveRight(int columns) {
        u0 += ux * columns;
        v0 += vx * columns;
    }

    double ux() {
        return ux;
    }

    double uy() {
        return uy;
    }

    double u0() {
        return u0;
    }

    double vx() {
        return vx;
    }

    double vy() {
        return vy;
    }

    double v0() {
        return v0;
    }

    boolean axisAligned() {
        return uy == 0 && vx == 0;
    }

    /** Whether each output sample is exactly a source sample, in the same place. */
    boolean identity() {
        return axisAligned() && ux == 1 && vy == 1 && u0 == 0.5 && v0 == 0.5;
    }

    double stretchU() {
        return Math.max(1, Math.hypot(ux, uy));
    }

    double stretchV() {
        return Math.max(1, Math.hypot(vx, vy));
    }
}
