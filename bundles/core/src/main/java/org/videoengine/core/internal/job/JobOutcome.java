package org.videoengine.core.internal.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.media.MediaException;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Gathers what is known at the end of a job. Used by the job's own thread alone. */
final class JobOutcome {
    private static final Logger LOG = LoggerFactory.getLogger(JobOutcome.class);

    private final JobSetup setup;
    private final List<String> notes;
    private Optional<String> output = Optional.empty();
    private Throwable error;
    private boolean sinkBroken;
    private boolean cancelled;
    private int resumable;

    JobOutcome(JobSetup setup) {
        this.setup = setup;
        this.notes = new ArrayList<>(setup.notes());
    }

    /** Why the job fails. The first cause counts. */
    void fail(Throwable cause) {
        if (error == null) {
            error = cause;
            LOG.debug("job {} failed", setup.id(), cause);
        }
    }

    /** The sink cannot go on: nothing that it holds can be kept. */
    void sinkFailed(Throwable cause) {
        fail(cause);
        sinkBroken = true;
    }

    void cancelled() {
        cancelled = true;
    }

    boolean failed() {
        return error != null;
    }

    boolean sinkBroken() {
        return sinkBroken;
    }

    void kept(Optional<Path> film) {
        output = film.map(Path::toString);
    }

    void thrownAway() {
        output = Optional.of("null:");
    }

    void note(List<String> more) {
        notes.addAll(more);
    }

    /** Frames that a later render could keep. */
    void resumable(int frames) {
        resumable = frames;
    }

    /**
     * Puts the result together.
     *
     * @param shares frames that each backend drew
     * @param drawSeconds from the start of the first frame to the end of the last
     * @param phases wall-clock seconds of each, {@code total} among them
     */
    VideoGenerationResult toResult(
            ProgressMeter progress, Map<String, Integer> shares, double drawSeconds, Map<String, Double> phases) {
        // What fails while a job is being cancelled is of no interest, except a film that could not be closed.
        boolean ended = cancelled && !sinkBroken;
        Status status = ended ? Status.CANCELLED : failed() ? Status.FAILED : Status.DONE;
        return new VideoGenerationResult(
                status,
                progress.done(),
                setup.frameRate().secondsOf(progress.done()),
                output,
                shares,
                setup.request().config().quality(),
                phases.get("total"),
                drawSeconds > 0 ? progress.drawn() / drawSeconds : 0,
                phases,
                notes,
                ended ? Optional.empty() : Optional.ofNullable(error).map(JobOutcome::sentence),
                progress.done() - progress.drawn(),
                status == Status.DONE ? 0 : resumable);
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof RenderException || cause instanceof MediaException) {
            return cause.getMessage();
        }
        if (cause instanceof OutOfMemoryError) {
            return "Java's heap is too small for this render: give it a larger one (-Xmx), or render with fewer threads"
                    + " or at a smaller size";
        }
        return "the render stopped because of an unexpected fault: " + cause;
    }
}
