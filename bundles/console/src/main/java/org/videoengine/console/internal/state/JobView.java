package org.videoengine.console.internal.state;

import java.util.List;
import java.util.Optional;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.VideoGenerationResult;

/**
 * A job as the page shows it.
 *
 * @param id unique in the process
 * @param project its name
 * @param output where the film goes
 * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param shot the shot of the last frame done
 * @param framesDone frames that are written
 * @param framesTotal frames of the job
 * @param framesPerSecond over the last seconds, or over the whole job when it has ended
 * @param elapsedSeconds since the start, or from start to end
 * @param remainingSeconds estimate, negative while there is none
 * @param encoderLag frames that are drawn and not written
 * @param frameBytes bytes in buffers of frames
 * @param backends what each has drawn
 * @param notes what a careful user would want to know, when it has ended
 * @param error why it failed; empty if it did not
 */
record JobView(
        String id,
        String project,
        String output,
        String state,
        String shot,
        int framesDone,
        int framesTotal,
        double framesPerSecond,
        double elapsedSeconds,
        double remainingSeconds,
        int encoderLag,
        long frameBytes,
        List<Share> backends,
        List<String> notes,
        String error) {

    /** Frames of a job that a backend drew. */
    record Share(String id, int frames) {}

    static JobView of(RenderJob job) {
        JobStatistics now = job.statistics();
        RenderProgress progress = now.progress();
        Optional<VideoGenerationResult> end =
                Optional.ofNullable(job.result().toCompletableFuture().getNow(null));
        return new JobView(
                job.id(),
                job.request().project().name(),
                end.flatMap(VideoGenerationResult::output)
                        .orElse(job.request().output().location()),
                end.map(result -> BackendViews.word(result.status())).orElse("running"),
                progress.shotId(),
                progress.framesDone(),
                progress.framesTotal(),
                end.map(VideoGenerationResult::framesPerSecond).orElse(progress.framesPerSecond()),
                end.map(VideoGenerationResult::processingSeconds).orElse(progress.elapsedSeconds()),
                end.isPresent() ? 0 : progress.remainingSeconds(),
                now.queues().encoderLag(),
                now.frameBytes(),
                now.backends().stream()
                        .map(work -> new Share(work.id(), work.frames()))
                        .toList(),
                end.map(VideoGenerationResult::notes).orElse(List.of()),
                end.flatMap(VideoGenerationResult::errorMessage).orElse(""));
    }
}
