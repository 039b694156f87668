package org.videoengine.optimizer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** Reads off a film's plans what its speed depends on. */
final class WorkloadReader {
    /** What an output without encoder of its own is encoded with, by its ending. */
    private static final Map<String, String> ENCODERS =
            Map.of(".webm", "vp9", ".y4m", "y4m", ".png", "png", "null:", Workload.NO_ENCODER);

    private static final String USUAL_ENCODER = "h264";

    private final VideoEngine engine;
    private final FrameSinks sinks;

    WorkloadReader(VideoEngine engine, FrameSinks sinks) {
        this.engine = engine;
        this.sinks = sinks;
    }

    /**
     * Plans a film and sums its frames up.
     *
     * @param cold whether it would be the first render of its process
     * @throws OptimizerException if the film cannot be planned or not be written like that, or there is nothing to draw it on
     */
    Workload read(FilmJob job, boolean cold) throws OptimizerException {
        VideoConfig config = job.config();
        checkOutput(job);
        Project film = film(job);
        Resolution resolution = config.resolution().orElse(film.resolution());
        ContentTally tally = new ContentTally();
        int frames;
        try {
            TimelineMetadata timeline = engine.getTimelineMetadata(film, config);
            FrameRange range = range(job, timeline.frameCount());
            frames = range.count();
            for (int i = 0; i < film.shots().size(); i++) {
                Shot shot = film.shots().get(i);
                TimelineMetadata.Entry entry = timeline.shots().get(i);
                int from = Math.max(0, range.first() - 1 - entry.startFrame());
                int to = Math.min(entry.frameCount(), range.last() - entry.startFrame());
                if (from < to) {
                    tally.add(engine.plan(film, shot.id(), config), from, to);
                }
            }
        } catch (RenderException e) {
            throw wrap(e);
        } catch (IllegalArgumentException e) {
            throw new OptimizerException(e.getMessage(), true);
        }
        return new Workload(
                resolution.width(),
                resolution.height(),
                config.quality(),
                frames,
                tally.content(frames),
                String.join(",", backends(config)),
                threads(config),
                job.codec().orElseGet(() -> encoder(job.location())),
                cold);
    }

    private void checkOutput(FilmJob job) throws OptimizerException {
        try {
            sinks.pixelFormat(
                    new OutputSpec(job.location(), job.codec(), job.config().quality()));
        } catch (MediaException e) {
            throw new OptimizerException(e.getMessage(), e);
        }
    }

    private static OptimizerException wrap(RenderException e) {
        return e.wrongUse() ? new OptimizerException(e.getMessage(), true) : new OptimizerException(e.getMessage(), e);
    }

    private static Project film(FilmJob job) throws OptimizerException {
        Project project = job.project();
        if (job.shotIds().isEmpty()) {
            return project;
        }
        List<Shot> shots = new ArrayList<>();
        for (String id : job.shotIds()) {
            shots.add(project.shot(id)
                    .orElseThrow(() -> new OptimizerException(
                            "there is no shot \"" + id + "\"; the shots are "
                                    + String.join(
                                            ", ",
                                            project.shots().stream()
                                                    .map(Shot::id)
                                                    .toList()),
                            true)));
        }
        return new Project(project.name(), project.file(), project.frameRate(), project.resolution(), shots);
    }

    private static FrameRange range(FilmJob job, int frames) throws OptimizerException {
        FrameRange range = job.frames().orElse(new FrameRange(1, frames));
        if (range.last() > frames) {
            throw new OptimizerException(
                    "the film ends with frame " + frames + ", so not all of the frames " + range.first() + "-"
                            + range.last() + " are there",
                    true);
        }
        return range;
    }

    /** Threads that draw on a backend. */
    static int threads(VideoConfig config) {
        if (!config.parallelProcessing()) {
            return 1;
        }
        return config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors();
    }

    private static String encoder(String location) {
        String lower = location.toLowerCase(Locale.ROOT);
        return ENCODERS.entrySet().stream()
                .filter(entry -> lower.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL_ENCODER);
    }

    /** Ids of the backends that would draw: those named, or the best one. */
    private List<String> backends(VideoConfig config) throws OptimizerException {
        List<BackendState> usable =
                engine.backends().stream().filter(BackendState::usable).toList();
        if (config.backends().isEmpty()) {
            return usable.stream()
                    .filter(state -> config.gpuAcceleration() || state.kind() == BackendDescriptor.Kind.CPU)
                    .map(BackendState::id)
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(() -> new OptimizerException("there is no usable backend to draw on", false));
        }
        List<String> ids = new ArrayList<>();
        for (String name : config.backends()) {
            Optional<String> id = usable.stream()
                    .filter(state -> state.isNamed(name))
                    .map(BackendState::id)
                    .findFirst();
            ids.add(id.orElseThrow(() -> new OptimizerException(
                    "there is no usable backend \"" + name + "\"; usable are "
                            + String.join(
                                    ", ", usable.stream().map(BackendState::id).toList()),
                    true)));
        }
        return ids;
    }
}
