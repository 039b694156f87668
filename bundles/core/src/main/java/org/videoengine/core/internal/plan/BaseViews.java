package org.videoengine.core.internal.plan;

import java.util.List;
import org.videoengine.project.Resolution;

/** The view from which the camera's moves start, in each source's own pixels. */
sealed interface BaseViews permits BaseViews.Cover, PathViews {

    /**
     * A level view.
     *
     * @param centreX in source pixels
     * @param centreY in source pixels
     * @param stepX source pixels right per output pixel right
     * @param stepY source pixels down per output pixel down
     */
    record BaseView(double centreX, double centreY, double stepX, double stepY) {}

    /** The base view of a source at a share of the shot. */
    BaseView at(int source, double share);

    /** The largest view of the film's aspect, centred in the source, made smaller by one factor for the whole shot. */
    final class Cover implements BaseViews {
        private final List<BaseView> views;

        Cover(List<Picture> pictures, Resolution film, double factor) {
            views = pictures.stream()
                    .map(picture -> {
                        double step = factor * coverStep(picture, film);
                        return new BaseView(picture.width() / 2.0, picture.height() / 2.0, step, step);
                    })
                    .toList();
        }

        static double coverStep(Picture picture, Resolution film) {
            return Math.min((double) picture.width() / film.width(), (double) picture.height() / film.height());
        }

        @Override
        public BaseView at(int source, double share) {
            return views.get(source);
        }
    }
}
