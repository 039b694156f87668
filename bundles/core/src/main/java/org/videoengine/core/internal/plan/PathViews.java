package org.videoengine.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.videoengine.project.CameraMove;
import org.videoengine.project.Easing;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.ViewRect;
import org.videoengine.render.RenderException;

/**
 * Base views along a {@link CameraMove.Path}. Each rectangle is grown about its centre to the film's aspect, and shifted back
 * into the picture if that took it over the edge; between two rectangles the edges move linearly under the easing.
 *
 * <p>The clock runs from 0 on the first frame to the last view's time on the last frame if that time lies in the shot's last
 * frame, and otherwise is the exact clock; after the last view it rests.
 */
final class PathViews implements BaseViews {
    private static final double TOLERANCE = 1e-6;
    /** Of the smaller of two rectangles, what a view on the way between them has at least. */
    private static final double LEAST_SHARE = 0.1;

    private final Easing easing;
    private final double clockEnd;
    private final double[] times;
    private final List<List<ViewRect>> viewsOf;
    private final Resolution film;

    /**
     * Fits the views to the pictures.
     *
     * @throws RenderException if a rectangle does not fit a picture
     */
    PathViews(
            CameraMove.Path path,
            Shot shot,
            FrameRate frameRate,
            int frames,
            List<Picture> pictures,
            Resolution film,
            Problems problems)
            throws RenderException {
        this.easing = path.easing();
        this.film = film;
        times = path.views().stream().mapToDouble(ViewRect::time).toArray();
        clockEnd = Math.min(
                Math.max(times[times.length - 1], frameRate.secondsOf(frames - 1)),
                Math.max(shot.duration(), frameRate.secondsOf(frames - 1)));
        viewsOf = new ArrayList<>(pictures.size());
        for (Picture picture : pictures) {
            List<ViewRect> fitted = new ArrayList<>(times.length);
            for (int i = 0; i < times.length; i++) {
                fitted.add(fit(path.views().get(i), picture, problems.in("camera: views[" + i + "].rect")));
            }
            checkSizes(fitted, problems);
            viewsOf.add(fitted);
        }
    }

    /** An easing that overshoots goes on past a rectangle, where the view may not shrink to nothing. */
    private void checkSizes(List<ViewRect> views, Problems problems) throws RenderException {
        double[] range = EasingCurve.range(easing);
        for (int i = 1; i < views.size(); i++) {
            double from = views.get(i - 1).width();
            double to = views.get(i).width();
            double least = Math.min(between(from, to, range[0]), between(from, to, range[1]));
            if (least < LEAST_SHARE * Math.min(from, to)) {
                throw problems.in("camera: views[" + i + "].rect")
                        .error(
                                "the easing overshoots, so that the view between views[" + (i - 1)
                                        + "] and this one would"
                                        + " shrink to nothing; make the two more alike, or take an easing that overshoots less");
            }
        }
    }

    private ViewRect fit(ViewRect rect, Picture picture, Problems problems) throws RenderException {
        if (rect.x() < -TOLERANCE
                || rect.y() < -TOLERANCE
                || rect.x() + rect.width() > picture.width() + TOLERANCE
                || rect.y() + rect.height() > picture.height() + TOLERANCE) {
            throw problems.error(String.format(
                    Locale.ROOT,
                    "[%s, %s, %s, %s] leaves the picture %s; keep x + width and y + height within it",
                    number(rect.x()),
                    number(rect.y()),
                    number(rect.width()),
                    number(rect.height()),
                    picture));
        }
        double step = Math.max(rect.width() / film.width(), rect.height() / film.height());
        double width = step * film.width();
        double height = step * film.height();
        if (width > picture.width() + TOLERANCE || height > picture.height() + TOLERANCE) {
            double most = Cover.coverStep(picture, film);
            throw problems.error(String.format(
                    Locale.ROOT,
                    "a view of the film's shape (%s) around it would be %s by %s pixels, more than the picture %s has;"
                            + " make it at most %s by %s",
                    film,
                    number(width),
                    number(height),
                    picture,
                    number(most * film.width()),
                    number(most * film.height())));
        }
        return new ViewRect(
                rect.time(),
                inside(rect.x() + (rect.width() - width) / 2, width, picture.width()),
                inside(rect.y() + (rect.height() - height) / 2, height, picture.height()),
                width,
                height);
    }

    private static double inside(double start, double length, int picture) {
        return Math.max(0, Math.min(start, picture - length));
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.format(Locale.ROOT, "%.0f", rounded) : Double.toString(rounded);
    }

    @Override
    public BaseView at(int source, double share) {
        List<ViewRect> views = viewsOf.get(source);
        double time = share * clockEnd;
        int found = Arrays.binarySearch(times, time);
        int before = found >= 0 ? found : -found - 2;
        if (before < 0) {
            return view(views.get(0), views.get(0), 0);
        }
        if (before + 1 == times.length) {
            return view(views.get(before), views.get(before), 0);
        }
        double progress = EasingCurve.at(easing, (time - times[before]) / (times[before + 1] - times[before]));
        return view(views.get(before), views.get(before + 1), progress);
    }

    private BaseView view(ViewRect from, ViewRect to, double progress) {
        double x = between(from.x(), to.x(), progress);
        double y = between(from.y(), to.y(), progress);
        double width = between(from.width(), to.width(), progress);
        double height = between(from.height(), to.height(), progress);
        return new BaseView(x + width / 2, y + height / 2, width / film.width(), height / film.height());
    }

    private static double between(double from, double to, double progress) {
        return from + (to - from) * progress;
    }
}
