package org.videoengine.core.internal.plan;

import org.videoengine.core.internal.plan.BaseViews.BaseView;
import org.videoengine.project.Resolution;

/**
 * How far the views of a shot reach past their pictures. A view with its offset scales with the base view, so one look at
 * its reach gives the exact factor that brings it inside.
 */
final class Coverage {
    private static final double ROUNDING = 1e-12;

    private final Resolution film;
    private double reach = 1;

    Coverage(Resolution film) {
        this.film = film;
    }

    /** Takes a view into account: half of its bounding box and its offset, against half of the picture. */
    void include(CameraPose pose, BaseView base) {
        double cos = Math.abs(pose.cos());
        double sin = Math.abs(pose.sin());
        double width = film.width();
        double height = film.height();
        double reachX = (cos * width + sin * height) / 2 + Math.abs(pose.offsetX()) * width;
        double reachY = (sin * width + cos * height) / 2 + Math.abs(pose.offsetY()) * height;
        reach = Math.max(reach, reachX * base.stepX() / (base.centreX() * pose.magnification()));
        reach = Math.max(reach, reachY * base.stepY() / (base.centreY() * pose.magnification()));
    }

    /** By how much the view must be closer for everything to fit, 1 if it fits as it is. */
    double reach() {
        return reach > 1 + ROUNDING ? reach : 1;
    }
}
