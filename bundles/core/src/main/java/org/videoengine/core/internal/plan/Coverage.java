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

    /** Takes a view's columns into account: half of its bounding box and its offset, against half of the picture. */
    void includeColumns(CameraPose pose, BaseView base) {
        double half = (Math.abs(pose.cos()) * film.width() + Math.abs(pose.sin()) * film.height()) / 2;
        double reachX = half + Math.abs(pose.offsetX()) * film.width();
        reach = Math.max(reach, reachX * base.stepX() / (base.centreX() * pose.magnification()));
    }

    /** The same for its rows. */
    void includeRows(CameraPose pose, BaseView base) {
        double half = (Math.abs(pose.sin()) * film.width() + Math.abs(pose.cos()) * film.height()) / 2;
        double reachY = half + Math.abs(pose.offsetY()) * film.height();
        reach = Math.max(reach, reachY * base.stepY() / (base.centreY() * pose.magnification()));
    }

    /** By how much the view must be closer for everything to fit, 1 if it fits as it is. */
    double reach() {
        return reach > 1 + ROUNDING ? reach : 1;
    }
}
