package org.videoengine.core.internal.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.JobStatistics.Queues;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;

/** One request being carried out on a thread of its own. What the work needed is let go when it has ended. */
public final class FilmJob implements RenderJob {
    private final String id;
    private final RenderRequest request;
    private final ProgressMeter progress;
    private final CompletableFuture<VideoGenerationResult> result = new CompletableFuture<>();
    private final JobListeners listeners;
    private volatile FilmRun run;
    private volatile JobStatistics last;

    /**
     * Makes a job that is not running yet. It owns the setup's sink from here on.
     *
     * @param listeners are told what happens
     */
    public FilmJob(JobSetup setup, JobListeners listeners) {
        id = setup.id();
        request = setup.request();
        progress = new ProgressMeter(setup.count(), setup.passed().cardinality(), request.listener(), System::nanoTime);
        this.listeners = listeners;
        run = new FilmRun(setup, progress, new Audience(this, listeners));
    }

    /** Starts the job. Called once. */
    public void start() {
        Thread thread = new Thread(
                () -> {
                    listeners.started(this);
                    VideoGenerationResult end = run.toEnd();
                    last = withoutFrames(run.statistics());
                    run = null;
                    listeners.ended(this, end);
                    result.complete(end);
                },
                "video-engine-" + id + "-write");
        thread.setDaemon(true);
        thread.start();
    }

    private static JobStatistics withoutFrames(JobStatistics end) {
        return new JobStatistics(
                end.progress(), end.secondsSinceFrame(), Queues.EMPTY, 0, end.backends(), end.phaseSeconds());
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
        return progress.latest();
    }

    @Override
    public JobStatistics statistics() {
        FilmRun running = run;
        return running != null ? running.statistics() : last;
    }

    @Override
    public void cancel() {
        FilmRun running = run;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public CompletionStage<VideoGenerationResult> result() {
        return result.copy();
    }

    @Override
    public VideoGenerationResult await() throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the result is there. */
    public boolean ended() {
        return result.isDone();
    }

    /** Waits for the end, but not for ever. */
    public boolean await(long nanos) throws InterruptedException {
        try {
            result.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
