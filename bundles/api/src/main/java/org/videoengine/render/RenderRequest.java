package org.videoengine.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;

/**
 * What to render.
 *
 * @param project of these shots
 * @param shotIds shots in the order of the film; empty for the whole timeline
 * @param frames part of that film; empty for all of it
 * @param output where it goes
 * @param config how to render
 * @param listener is told of progress
 * @param resume whether what an earlier render of the same output had finished when it was broken off is kept, and not drawn
 *     again; with nothing there, all is rendered
 */
public record RenderRequest(
        Project project,
        List<String> shotIds,
        Optional<FrameRange> frames,
        OutputSpec output,
        VideoConfig config,
        RenderListener listener,
        boolean resume) {

    /** Copies the list and refuses null. */
    public RenderRequest {
        Objects.requireNonNull(project, "project");
        shotIds = List.copyOf(shotIds);
        Objects.requireNonNull(frames, "frames");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(listener, "listener");
    }

    /** The whole timeline, quality high, to that place. */
    public static RenderRequest of(Project project, String location) {
        return new RenderRequest(
                project,
                List.of(),
                Optional.empty(),
                new OutputSpec(location, Optional.empty(), VideoConfig.DEFAULT.quality()),
                VideoConfig.DEFAULT,
                RenderListener.NONE,
                false);
    }

    /** The same for these shots. */
    public RenderRequest withShots(String... ids) {
        return new RenderRequest(project, List.of(ids), frames, output, config, listener, resume);
    }

    /** The same for part of the film. */
    public RenderRequest withFrames(FrameRange range) {
        return new RenderRequest(project, shotIds, Optional.of(range), output, config, listener, resume);
    }

    /** The same with another configuration; the output's quality follows it. */
    public RenderRequest withConfig(VideoConfig value) {
        return new RenderRequest(
                project,
                shotIds,
                frames,
                new OutputSpec(
                        output.location(),
                        output.codec(),
                        value.quality(),
                        output.firstNumber(),
                        output.sound(),
                        output.mix()),
                value,
                listener,
                resume);
    }

    /** The same, going on from where an earlier render of this output was broken off. */
    public RenderRequest withResume(boolean value) {
        return new RenderRequest(project, shotIds, frames, output, config, listener, value);
    }

    /** The same with a listener. */
    public RenderRequest withListener(RenderListener value) {
        return new RenderRequest(project, shotIds, frames, output, config, value, resume);
    }
}
