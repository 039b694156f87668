package org.videoengine.optimizer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.Project;
import org.videoengine.render.FrameRange;
import org.videoengine.render.VideoConfig;

/**
 * A film whose speed is asked for.
 *
 * @param project of these shots
 * @param shotIds shots in the order of the film; empty for the whole timeline
 * @param frames part of that film; empty for all of it
 * @param config how it is rendered
 * @param location where to, as in {@link org.videoengine.media.OutputSpec#location}: its ending decides the encoder
 * @param codec as in {@link org.videoengine.media.OutputSpec#codec}
 */
public record FilmJob(
        Project project,
        List<String> shotIds,
        Optional<FrameRange> frames,
        VideoConfig config,
        String location,
        Optional<String> codec) {
    /** Copies the list and refuses null. */
    public FilmJob {
        Objects.requireNonNull(project, "project");
        shotIds = List.copyOf(shotIds);
        Objects.requireNonNull(frames, "frames");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(codec, "codec");
    }

    /** The same rendered in another way. */
    public FilmJob withConfig(VideoConfig value) {
        return new FilmJob(project, shotIds, frames, value, location, codec);
    }
}
