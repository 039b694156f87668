package org.videoengine.device;

import org.videoengine.plan.Affine;

/**
 * From an output plane's grid to a source plane's samples (centres at +0.5): {@code u = ux * x + uy * y + u0}, {@code v = vx * x
 * + vy * y + v0} for whole {@code x} and {@code y} from 0.
 */
record PlaneMap(double ux, double uy, double u0, double vx, double vy, double v0) {

    /**
     * Composes a view of the full-size source with what was done to the plane.
     *
     * @param shiftX subsampling of the output plane
     * @param shiftY subsampling of the output plane
     * @param scaleX reduced source samples per source pixel
     * @param scaleY reduced source samples per source pixel
     * @param offsetX added to the horizontal position, in reduced source samples
     */
    static PlaneMap of(Affine view, int shiftX, int shiftY, double scaleX, double scaleY, double offsetX) {
        double stepX = 1 << shiftX;
        double stepY = 1 << shiftY;
        double x = 0.5;
        double y = 0.5 * stepY;
        return new PlaneMap(
                view.xx() * stepX * scaleX,
                view.xy() * stepY * scaleX,
                view.sourceX(x, y) * scaleX + offsetX,
                view.yx() * stepX * scaleY,
                view.yy() * stepY * scaleY,
                view.sourceY(x, y) * scaleY);
    }

    /** Whether rows of the output are rows of the source. */
    boolean straight() {
        return uy == 0 && vx == 0;
    }

    double stretchU() {
        return Math.max(1, Math.hypot(ux, uy));
    }

    double stretchV() {
        return Math.max(1, Math.hypot(vx, vy));
    }
}
