package org.videoengine.benchmark.internal.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkJob;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.media.OutputSpec;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.Project;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/**
 * What is rendered.
 *
 * @param project of the shot
 * @param shotId the shot
 * @param job as the report has it
 */
record Work(Project project, String shotId, BenchmarkJob job) {
    /** Frames of a run at most: those of the standard job. */
    static final int MOST_FRAMES = 120;

    private static final VideoConfig CONFIG = VideoConfig.DEFAULT;

    /** A shot, or the stretch in the middle of a long one. */
    static Work of(VideoEngine engine, Project project, BenchmarkRequest request) throws BenchmarkException {
        String shotId = request.shotId().orElse(project.shots().get(0).id());
        ShotPlan plan;
        try {
            plan = engine.plan(project, shotId, CONFIG);
        } catch (RenderException e) {
            throw e.wrongUse()
                    ? new BenchmarkException(e.getMessage(), true)
                    : new BenchmarkException(e.getMessage(), e);
        }
        int all = plan.frames().size();
        BenchmarkJob whole = new BenchmarkJob(
                request.project().isEmpty() ? BenchmarkJob.STANDARD : project.name() + "/" + shotId,
                all,
                1,
                all,
                plan.frameRate().toString(),
                plan.width(),
                plan.height(),
                plan.quality().id(),
                PlanDigest.of(plan));
        return new Work(project, shotId, whole).withFrames(MOST_FRAMES);
    }

    /** The same with a stretch of at most so many frames, in the middle of the shot. */
    Work withFrames(int most) {
        int count = Math.min(most, job.shotFrames());
        return new Work(project, shotId, job.withFrames(1 + (job.shotFrames() - count) / 2, count));
    }

    /** A render of the stretch. */
    RenderRequest request(BenchmarkConfiguration configuration, Path folder) {
        return request(
                configuration.backend(),
                configuration.parallel(),
                configuration.encodes()
                        ? folder.resolve("film." + configuration.output()).toString()
                        : "null:");
    }

    /** A render of the stretch to some place. */
    RenderRequest request(String backend, boolean parallel, String location) {
        return new RenderRequest(
                project,
                List.of(shotId),
                Optional.of(new FrameRange(job.firstFrame(), job.firstFrame() + job.frames() - 1)),
                new OutputSpec(location, Optional.empty(), CONFIG.quality()),
                CONFIG.withBackends(backend).withParallelProcessing(parallel),
                RenderListener.NONE,
                false);
    }
}
