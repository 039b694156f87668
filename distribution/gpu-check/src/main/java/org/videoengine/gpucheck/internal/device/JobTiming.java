package org.videoengine.gpucheck.internal.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.videoengine.gpucheck.internal.CheckSettings;
import org.videoengine.gpucheck.internal.Spread;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/**
 * A job, rendered again and again by the engine to nowhere.
 *
 * @param first seconds of the very first run, from start to end, if it came there; only the first job's is in a process that has
 *     drawn nothing yet
 * @param runs those that count; empty after a failure
 * @param between whether its frames lie between keyframes
 * @param failure why it could not be timed
 */
record JobTiming(Optional<Double> first, List<VideoGenerationResult> runs, boolean between, Optional<String> failure) {
    private static final List<String> PHASES = List.of("decode", "motion", "render", "encode");

    /** A frame is written, and at least as many samples are read. */
    private static final int LEAST_MOVES = 2;
    /** Two pictures are read and the one between is written, read, and the frame written. */
    private static final int LEAST_MOVES_BETWEEN = 5;

    static JobTiming of(VideoEngine engine, String backend, Path file, CheckSettings settings)
            throws InterruptedException {
        Optional<Double> first = Optional.empty();
        boolean between = false;
        List<VideoGenerationResult> runs = new ArrayList<>();
        try {
            RenderRequest request = request(engine.loadProject(file), backend, settings);
            between =
                    engine
                            .plan(
                                    request.project(),
                                    request.project().shots().get(0).id(),
                                    request.config())
                            .frames()
                            .stream()
                            .anyMatch(frame -> frame.motion().isPresent());
            for (int i = 0; i < settings.warmUps() + settings.runs(); i++) {
                VideoGenerationResult result = engine.submit(request).await();
                Optional<String> failure = failure(result, backend);
                if (failure.isPresent()) {
                    return new JobTiming(first, List.of(), between, failure);
                }
                if (i == 0) {
                    first = Optional.of(result.processingSeconds());
                }
                if (i >= settings.warmUps()) {
                    runs.add(result);
                }
            }
            return new JobTiming(first, runs, between, Optional.empty());
        } catch (ProjectException | RenderException | RuntimeException e) {
            return new JobTiming(first, List.of(), between, Optional.of(e.getMessage()));
        }
    }

    private static RenderRequest request(Project project, String backend, CheckSettings settings) {
        VideoConfig config = VideoConfig.DEFAULT
                .withResolution(new Resolution(settings.width(), settings.height()))
                .withBackends(backend);
        return new RenderRequest(
                project,
                List.of(),
                Optional.of(new FrameRange(1, settings.frames())),
                new OutputSpec("null:", Optional.empty(), Quality.HIGH),
                config,
                RenderListener.NONE,
                false);
    }

    private static Optional<String> failure(VideoGenerationResult result, String backend) {
        if (!result.success()) {
            return Optional.of(result.errorMessage().orElse("it was cancelled"));
        }
        return result.backend().equals(backend)
                ? Optional.empty()
                : Optional.of("it was drawn on " + result.backend() + ": " + String.join("; ", result.notes()));
    }

    Map<String, Object> document(String name, CheckSettings settings, Throughput throughput) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put("failure", failure.orElse(null));
        document.put("firstRunSeconds", first.orElse(null));
        Optional<Spread> fps = spread(VideoGenerationResult::framesPerSecond);
        Optional<Double> perSecond = fps.map(spread -> spread.median() * settings.frameBytes());
        int moves = between ? LEAST_MOVES_BETWEEN : LEAST_MOVES;
        document.put("framesPerSecond", fps.map(Spread::document).orElse(null));
        document.put(
                "shareOfCopies", perSecond.flatMap(throughput::shareOfCopies).orElse(null));
        document.put(
                "shareOfMemory",
                perSecond
                        .flatMap(bytes -> throughput.shareOfMemory(moves * bytes))
                        .orElse(null));
        Map<String, Object> seconds = new LinkedHashMap<>();
        for (String phase : PHASES) {
            seconds.put(phase, median(result -> result.phaseSeconds().getOrDefault(phase, 0.0)));
        }
        seconds.put("total", median(VideoGenerationResult::processingSeconds));
        document.put("seconds", seconds);
        return document;
    }

    private Double median(ToDoubleFunction<VideoGenerationResult> value) {
        return spread(value).map(Spread::median).orElse(null);
    }

    private Optional<Spread> spread(ToDoubleFunction<VideoGenerationResult> value) {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(Spread.of(runs.stream().map(value::applyAsDouble).toList()));
    }
}
