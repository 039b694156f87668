package org.videoengine.core.internal.plan;

import org.videoengine.core.internal.plan.BaseViews.BaseView;
import org.videoengine.plan.Affine;
import org.videoengine.plan.Viewpoint;
import org.videoengine.project.Resolution;

/**
 * Where the camera looks: a base view, and the moves against it.
 *
 * @param moves composed moves
 * @param base where they start from
 * @param film the output's size
 */
record CameraRig(CameraMoves moves, BaseViews base, Resolution film) {

    /** The map from output positions to positions in a source, at a share of the shot. */
    Affine view(int source, double share) {
        CameraPose pose = moves.at(share);
        BaseView view = base.at(source, share);
        double stepX = view.stepX() / pose.magnification();
        double stepY = view.stepY() / pose.magnification();
        double cos = pose.cos();
        double sin = pose.sin();
        double xx = stepX * cos;
        double xy = sin == 0 ? 0 : -stepX * sin;
        double yx = sin == 0 ? 0 : stepY * sin;
        double yy = stepY * cos;
        double halfWidth = film.width() / 2.0;
        double halfHeight = film.height() / 2.0;
        double centreX = view.centreX() + pose.offsetX() * film.width() * stepX;
        double centreY = view.centreY() + pose.offsetY() * film.height() * stepY;
        return new Affine(
                xx, xy, centreX - xx * halfWidth - xy * halfHeight, yx, yy, centreY - yx * halfWidth - yy * halfHeight);
    }

    /** Where the camera stands in front of a source, at a share of the shot. */
    Viewpoint viewpoint(int source, Picture picture, double share) {
        CameraPose pose = moves.at(share);
        BaseView view = base.at(source, share);
        double x = view.centreX() + pose.trackX() * film.width() * view.stepX() / pose.magnification();
        double y = view.centreY() + pose.trackY() * film.height() * view.stepY() / pose.magnification();
        return new Viewpoint(x / picture.width(), y / picture.height(), pose.distance());
    }
}
