package org.videoengine.core.internal.plan;

import java.util.List;
import org.videoengine.core.internal.plan.BaseViews.BaseView;
import org.videoengine.plan.Parallax;
import org.videoengine.plan.Viewpoint;

/** How far past its picture a travelling camera would look among things at any depth that a map can show. */
final class DepthReach {
    private final CameraRig rig;
    private final List<Picture> pictures;

    DepthReach(CameraRig rig, List<Picture> pictures) {
        this.rig = rig;
        this.pictures = pictures;
    }

    /** By what factor the views must be closer, on top of how close they are, 1 if they need not. */
    double reach(Between.Depth between, KeyframeTrack track, int frames) {
        double reach = 1;
        for (int frame = 0; frame < frames; frame++) {
            KeyframeTrack.Blend blend = track.at(frame);
            Parallax parallax = between.parallax(blend, frame);
            double share = frames == 1 ? 0 : (double) frame / (frames - 1);
            reach = Math.max(reach, reach(blend.source(), share, parallax.camera(), parallax.first()));
            reach = Math.max(reach, reach(blend.next(), share, parallax.camera(), parallax.second()));
        }
        return reach;
    }

    /** Half of the picture's width, and the viewpoints' offsets, count from its centre: all of them shrink with the view. */
    private double reach(int source, double share, Viewpoint camera, Viewpoint keyframe) {
        CameraPose pose = rig.moves().at(share);
        BaseView view = rig.base().at(source, share);
        double cos = Math.abs(pose.cos());
        double sin = Math.abs(pose.sin());
        double width = rig.film().width();
        double height = rig.film().height();
        double halfX = (cos * width + sin * height) / 2 * view.stepX() / pose.magnification();
        double halfY = (sin * width + cos * height) / 2 * view.stepY() / pose.magnification();
        double centreX = pose.offsetX() * width * view.stepX() / pose.magnification();
        double centreY = pose.offsetY() * height * view.stepY() / pose.magnification();
        Picture picture = pictures.get(source);
        double x = furthest(
                (camera.x() - 0.5) * picture.width(),
                (keyframe.x() - 0.5) * picture.width(),
                centreX,
                halfX,
                camera,
                keyframe);
        double y = furthest(
                (camera.y() - 0.5) * picture.height(),
                (keyframe.y() - 0.5) * picture.height(),
                centreY,
                halfY,
                camera,
                keyframe);
        return Math.max(x / (picture.width() / 2.0), y / (picture.height() / 2.0));
    }

    private static double furthest(
            double camera, double keyframe, double centre, double half, Viewpoint from, Viewpoint taken) {
        double furthest = 0;
        for (double disparity : new double[] {Parallax.FARTHEST, 1, Parallax.NEAREST}) {
            double back = Parallax.away(disparity, from.distance()) / from.distance();
            double forth = taken.distance() / Parallax.away(disparity, taken.distance());
            for (int side = -1; side <= 1; side += 2) {
                double seen = centre + side * half;
                double place = keyframe + ((seen - camera) * back + camera - keyframe) * forth;
                furthest = Math.max(furthest, Math.abs(place));
            }
        }
        return furthest;
    }
}
