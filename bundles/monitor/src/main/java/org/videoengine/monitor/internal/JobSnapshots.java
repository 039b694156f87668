package org.videoengine.monitor.internal;

import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.JobSnapshot.State;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/** Takes snapshots of jobs. */
final class JobSnapshots {
    private JobSnapshots() {}

    /** Of a job that runs. */
    static JobSnapshot running(RenderJob job) {
        JobStatistics now = job.statistics();
        return of(
                job,
                now,
                State.RUNNING,
                now.progress().framesPerSecond(),
                now.phaseSeconds().get("total"),
                now.progress().remainingSeconds(),
                "");
    }

    /** Of a job that has ended. */
    static JobSnapshot ended(RenderJob job, VideoGenerationResult result) {
        return of(
                job,
                job.statistics(),
                State.valueOf(result.status().name()),
                result.framesPerSecond(),
                result.processingSeconds(),
                0,
                result.errorMessage().orElse(""));
    }

    private static JobSnapshot of(
            RenderJob job,
            JobStatistics at,
            State state,
            double framesPerSecond,
            double elapsedSeconds,
            double remainingSeconds,
            String error) {
        return new JobSnapshot(
                job.id(),
                job.request().project().name(),
                job.request().output().location(),
                state,
                at.progress().shotId(),
                at.progress().framesDone(),
                at.progress().framesTotal(),
                framesPerSecond,
                elapsedSeconds,
                remainingSeconds,
                at.secondsSinceFrame(),
                at.queues(),
                at.queues().encoderLag(),
                at.frameBytes(),
                at.backends(),
                at.phaseSeconds(),
                error);
    }
}
