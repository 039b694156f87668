package org.videoengine.monitor.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.JobStatistics.BackendWork;
import org.videoengine.render.JobStatistics.Queues;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** A job that tells what a test wants; it draws on the backend {@code cpu}, a tenth of a second a frame. */
public final class FakeJob implements RenderJob {
    private final String id;
    private final CompletableFuture<VideoGenerationResult> result = new CompletableFuture<>();
    private final RenderRequest request = RenderRequest.of(
            new Project("alps", Path.of("alps.json"), new FrameRate(24, 1), new Resolution(16, 16), List.of()),
            "alps.mp4");
    private volatile int done;
    private volatile RenderProgress progress;
    private volatile boolean cancelled;

    public FakeJob(String id) {
        this.id = id;
        frames(0);
    }

    public FakeJob frames(int value) {
        done = value;
        progress = new RenderProgress(value, 48, "ridge", "cpu", 24, value / 24.0, 1);
        return this;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** What it ends with. */
    public VideoGenerationResult end(Status status) {
        VideoGenerationResult end = new VideoGenerationResult(
                status,
                done,
                done / 24.0,
                Optional.of("alps.mp4"),
                Map.of("cpu", done),
                Quality.HIGH,
                2,
                20,
                phases(),
                List.of(),
                status == Status.FAILED ? Optional.of("the disk is full") : Optional.empty());
        result.complete(end);
        return end;
    }

    private static Map<String, Double> phases() {
        return Map.of("decode", 0.25, "motion", 0.0, "render", 1.5, "encode", 0.5, "total", 2.0);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RenderRequest request() {
        return request;
    }

    @Override
    public RenderProgress progress() {
        return progress;
    }

    @Override
    public JobStatistics statistics() {
        return new JobStatistics(
                progress,
                0.5,
                result.isDone() ? Queues.EMPTY : new Queues(30, 2, 3, 4, 12),
                result.isDone() ? 0 : 4096,
                List.of(new BackendWork("cpu", done, done / 10.0)),
                phases());
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public CompletionStage<VideoGenerationResult> result() {
        return result.copy();
    }

    @Override
    public VideoGenerationResult await() {
        return result.join();
    }
}
