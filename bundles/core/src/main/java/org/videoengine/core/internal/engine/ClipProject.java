package org.videoengine.core.internal.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.project.Effects;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.RenderException;
import org.videoengine.render.Retiming;

/** Makes a project of one clip. */
final class ClipProject {
    private ClipProject() {}

    /** As {@link org.videoengine.render.VideoEngine#retime}. */
    static Project of(Path clip, Retiming retiming, KeyframeReader reader) throws RenderException {
        Path file = clip.toAbsolutePath().normalize();
        double from = retiming.from();
        if (!(from >= 0)) {
            throw new RenderException(
                    file + ": a stretch of a clip begins at 0 seconds or later, not at " + from, true);
        }
        double to = retiming.to().orElse(Double.POSITIVE_INFINITY);
        if (!(to > from)) {
            throw new RenderException(
                    file + ": a stretch of a clip that begins at " + from + " s ends after that, not at " + to + " s",
                    true);
        }
        double speed = retiming.speed();
        if (!(speed >= ClipRange.MIN_SPEED && speed <= ClipRange.MAX_SPEED)) {
            throw new RenderException(
                    file + ": the speed of a clip is a number from " + ClipRange.MIN_SPEED + " to "
                            + (int) ClipRange.MAX_SPEED + ", such as 0.25 for slow motion, not " + speed,
                    true);
        }
        ClipInfo info;
        try {
            info = reader.clip(file, from, to);
        } catch (MediaException e) {
            throw new RenderException(e.getMessage(), e);
        }
        if (retiming.to().isPresent() && to > info.end() + 1 / info.rate().fps()) {
            throw new RenderException(
                    String.format(
                            Locale.ROOT,
                            "%s: the clip is %.3f s long, so no stretch of it ends at %.3f s",
                            file,
                            info.end(),
                            to),
                    true);
        }
        ClipRange range = new ClipRange(file, from, retiming.to().orElse(info.end()), speed);
        if (range.duration() > Shot.MAX_DURATION) {
            throw new RenderException(
                    String.format(
                            Locale.ROOT,
                            "%s: at speed %s it lasts %.0f seconds, but a shot lasts at most %.0f",
                            file,
                            speed,
                            range.duration(),
                            Shot.MAX_DURATION),
                    true);
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Shot shot = new Shot(
                "clip",
                range.duration(),
                List.of(new Keyframe(range, 0, Optional.empty())),
                retiming.interpolation(),
                List.of(),
                Effects.NONE,
                Transition.CUT);
        return new Project(
                dot > 0 ? name.substring(0, dot) : name, file, info.rate(), resolution(file, info), List.of(shot));
    }

    private static Resolution resolution(Path file, ClipInfo info) throws RenderException {
        int width = info.picture().width() & ~1;
        int height = info.picture().height() & ~1;
        try {
            return new Resolution(width, height);
        } catch (IllegalArgumentException e) {
            throw new RenderException(file + ": " + e.getMessage(), true);
        }
    }
}
