package org.videoengine.conformance;

import java.util.HashMap;
import java.util.Map;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ResamplingKernel;

/** How one view sees a plane of a source. */
final class PlaneView {
    private final Plane plane;
    private final Affine view;
    private final ResamplingKernel kernel;
    private final int stepX;
    private final int stepY;
    private final double perPixelX;
    private final double perPixelY;
    private final double offset;
    private final double stretchU;
    private final double stretchV;
    /** Weights by column and by row, kept where they are the same all along the other axis. */
    private final Map<Integer, AxisWeights> byColumn = new HashMap<>();

    private final Map<Integer, AxisWeights> byRow = new HashMap<>();

    /**
     * @param perPixelX samples of the plane per pixel of the full-size source
     * @param perPixelY samples of the plane per pixel of the full-size source
     * @param offset added to horizontal positions, in samples of the plane
     */
    PlaneView(
            Plane plane,
            Affine view,
            ResamplingKernel kernel,
            int shiftX,
            int shiftY,
            double perPixelX,
            double perPixelY,
            double offset) {
        this.plane = plane;
        this.view = view;
        this.kernel = kernel;
        this.stepX = 1 << shiftX;
        this.stepY = 1 << shiftY;
        this.perPixelX = perPixelX;
        this.perPixelY = perPixelY;
        this.offset = offset;
        this.stretchU = Math.max(1, Math.hypot(view.xx() * stepX, view.xy() * stepY) * perPixelX);
        this.stretchV = Math.max(1, Math.hypot(view.yx() * stepX, view.yy() * stepY) * perPixelY);
    }

    /** What it sees at a sample of the output plane. */
    double sample(int x, int y) {
        if (view.axisAligned()) {
            return plane.filter(
                    byColumn.computeIfAbsent(x, column -> across(column, 0)),
                    byRow.computeIfAbsent(y, row -> down(0, row)));
        }
        return plane.filter(across(x, y), down(x, y));
    }

    private AxisWeights across(int x, int y) {
        double u = view.sourceX(x * stepX + 0.5, (y + 0.5) * stepY) * perPixelX + offset;
        return AxisWeights.at(kernel, u, stretchU, plane.width());
    }

    private AxisWeights down(int x, int y) {
        double v = view.sourceY(x * stepX + 0.5, (y + 0.5) * stepY) * perPixelY;
        return AxisWeights.at(kernel, v, stretchV, plane.height());
    }
}
