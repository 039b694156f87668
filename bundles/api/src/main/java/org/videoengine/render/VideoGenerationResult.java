package org.videoengine.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.project.Quality;

/**
 * How a job ended.
 *
 * @param status done, failed or cancelled
 * @param frameCount frames that the sink has taken
 * @param durationSeconds length of what was rendered
 * @param output the film, the folder of stills or {@code null:}; after a failure or cancellation, what was kept
 * @param backend ids of the backends that drew it, by share, joined with commas; empty if none drew
 * @param quality level that was drawn
 * @param processingSeconds wall-clock time of the job
 * @param framesPerSecond frames over the seconds from the first frame's start to the last frame's end; 0 without frames
 * @param phaseSeconds seconds by phase: {@code decode}, {@code motion}, {@code render}, {@code encode}, {@code total};
 *     wall-clock, and as phases overlap they do not add up
 * @param notes one sentence each on what a careful user would want to know
 * @param errorMessage why it failed, in one sentence; empty when done
 */
public record VideoGenerationResult(
        Status status,
        int frameCount,
        double durationSeconds,
        Optional<String> output,
        String backend,
        Quality quality,
        double processingSeconds,
        double framesPerSecond,
        Map<String, Double> phaseSeconds,
        List<String> notes,
        Optional<String> errorMessage) {

    /** Ways to end. */
    public enum Status {
        DONE,
        FAILED,
        CANCELLED
    }

    /** Copies the collections. */
    public VideoGenerationResult {
        phaseSeconds = Map.copyOf(phaseSeconds);
        notes = List.copyOf(notes);
    }

    /** Whether the whole film was rendered. */
    public boolean success() {
        return status == Status.DONE;
    }
}
