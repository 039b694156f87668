package org.videoengine.render;

import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param framesByBackend frames that each backend drew of those that the sink has taken, by its id, the most first; empty if
 *     none drew
 * @param quality level that was drawn
 * @param processingSeconds wall-clock time of the job
 * @param framesPerSecond frames over the seconds from the first frame's start to the last frame's end; 0 without frames
 * @param phaseSeconds seconds by phase: {@code decode}, {@code motion}, {@code render}, {@code encode}, {@code total};
 *     wall-clock, and as phases overlap they do not add up
 * @param notes one sentence each on what a careful user would want to know
 * @param errorMessage why it failed, in one sentence; empty when done
 * @param keptFrames frames among {@code frameCount} that an earlier render had left and that were not drawn again
 * @param resumableFrames of a job that failed or was cancelled: frames, from the first one on, that a render with {@code
 *     resume} would keep
 */
public record VideoGenerationResult(
        Status status,
        int frameCount,
        double durationSeconds,
        Optional<String> output,
        Map<String, Integer> framesByBackend,
        Quality quality,
        double processingSeconds,
        double framesPerSecond,
        Map<String, Double> phaseSeconds,
        List<String> notes,
        Optional<String> errorMessage,
        int keptFrames,
        int resumableFrames) {

    /** Ways to end. */
    public enum Status {
        DONE,
        FAILED,
        CANCELLED
    }

    /** Copies the collections. */
    public VideoGenerationResult {
        framesByBackend = Collections.unmodifiableMap(new LinkedHashMap<>(framesByBackend));
        phaseSeconds = Map.copyOf(phaseSeconds);
        notes = List.copyOf(notes);
    }

    /** Of a job that began at its first frame and left nothing to go on from. */
    public VideoGenerationResult(
            Status status,
            int frameCount,
            double durationSeconds,
            Optional<String> output,
            Map<String, Integer> framesByBackend,
            Quality quality,
            double processingSeconds,
            double framesPerSecond,
            Map<String, Double> phaseSeconds,
            List<String> notes,
            Optional<String> errorMessage) {
        this(
                status,
                frameCount,
                durationSeconds,
                output,
                framesByBackend,
                quality,
                processingSeconds,
                framesPerSecond,
                phaseSeconds,
                notes,
                errorMessage,
                0,
                0);
    }

    /** Ids of the backends that drew, by share, joined with commas; empty if none drew. */
    public String backend() {
        return String.join(",", framesByBackend.keySet());
    }

    /** Whether the whole film was rendered. */
    public boolean success() {
        return status == Status.DONE;
    }
}
