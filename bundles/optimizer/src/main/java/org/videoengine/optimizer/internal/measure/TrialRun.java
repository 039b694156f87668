package org.videoengine.optimizer.internal.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.videoengine.media.OutputSpec;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Renders a film for its speed, to a temporary file, and not for longer than a limit. */
public final class TrialRun {
    private final VideoEngine engine;
    private final Path folder;
    private final String origin;

    /** @param folder for the films, which are removed at once */
    public TrialRun(VideoEngine engine, Path folder, String origin) {
        this.engine = engine;
        this.folder = folder;
        this.origin = origin;
    }

    /**
     * Renders a film.
     *
     * @param workload of all of it
     * @param limitSeconds after which the rest of its frames is left out
     * @throws InterruptedException if the calling thread is interrupted; the render is cancelled then
     */
    public Trial run(FilmJob job, Workload workload, double limitSeconds) throws InterruptedException {
        RenderRequest request = new RenderRequest(
                job.project(),
                job.shotIds(),
                job.frames(),
                new OutputSpec(
                        place(folder, job.location()), job.codec(), job.config().quality()),
                job.config(),
                RenderListener.NONE,
                false);
        try {
            VideoGenerationResult result = result(engine.submit(request), limitSeconds);
            Optional<Measurement> measurement = measurement(workload, result);
            return new Trial(
                    job.config(),
                    measurement,
                    measurement.isPresent()
                            ? Optional.empty()
                            : Optional.of(result.errorMessage().orElse(tooFew(workload, limitSeconds))));
        } catch (RenderException e) {
            return new Trial(job.config(), Optional.empty(), Optional.of(e.getMessage()));
        } finally {
            clear(folder);
        }
    }

    /** Why nothing was measured, if all went well. */
    static String tooFew(Workload workload, double limitSeconds) {
        return workload.frames() < CalibrationRequest.LEAST_FRAMES
                ? "a film of fewer than " + CalibrationRequest.LEAST_FRAMES + " frames tells no speed"
                : String.format(
                        Locale.ROOT,
                        "no %d frames were drawn in %.1f s",
                        CalibrationRequest.LEAST_FRAMES,
                        limitSeconds);
    }

    private static VideoGenerationResult result(RenderJob job, double limitSeconds) throws InterruptedException {
        try {
            return job.result().toCompletableFuture().get((long) (limitSeconds * 1000), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            job.cancel();
            return job.await();
        } catch (InterruptedException e) {
            job.cancel();
            job.result().toCompletableFuture().join();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all frames, or of those that were drawn in time. */
    private Optional<Measurement> measurement(Workload workload, VideoGenerationResult result) {
        double seconds = result.phaseSeconds().getOrDefault("render", 0.0);
        int frames = result.frameCount();
        if (result.status() == VideoGenerationResult.Status.FAILED
                || frames < CalibrationRequest.LEAST_FRAMES
                || seconds <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Measurement(
                workload.withFrames(frames).withBackend(result.backend()),
                seconds,
                result.phaseSeconds().getOrDefault("encode", 0.0),
                result.processingSeconds(),
                Instant.now(),
                origin));
    }

    /** A place in a folder for a film of the same kind. */
    static String place(Path folder, String location) {
        if (location.equals("null:")) {
            return location;
        }
        String name = Path.of(location).getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return folder.resolve((ending.equalsIgnoreCase("png") ? "%05d." : "trial.") + ending)
                .toString();
    }

    /** Removes what is in a folder. */
    public static void clear(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            // The folder itself is removed in the end, or that says what is wrong.
        }
    }

    /** A folder for films of trials. */
    public static Path newFolder() throws OptimizerException {
        try {
            return Files.createTempDirectory("video-engine-trial-");
        } catch (IOException e) {
            throw new OptimizerException(
                    "nothing can be measured because the folder for temporary files cannot be written: "
                            + e.getMessage(),
                    e);
        }
    }
}
