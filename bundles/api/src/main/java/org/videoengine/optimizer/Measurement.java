package org.videoengine.optimizer;

import java.time.Instant;
import java.util.Objects;
import org.videoengine.render.VideoGenerationResult;

/**
 * How fast a render was on this machine.
 *
 * @param workload what was rendered; its backend is the one that drew
 * @param drawSeconds from the start of the first frame to the end of the last, above 0
 * @param encodeSeconds during which the encoder was busy, or the frames' files were written
 * @param totalSeconds of the whole job
 * @param at when it ended
 * @param origin what it was rendered for, such as {@code configure} or {@code benchmark}
 */
public record Measurement(
        Workload workload, double drawSeconds, double encodeSeconds, double totalSeconds, Instant at, String origin) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range; the message names it
     */
    public Measurement {
        Objects.requireNonNull(workload, "workload");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(origin, "origin");
        check("drawSeconds", drawSeconds, Double.MIN_VALUE);
        check("encodeSeconds", encodeSeconds, 0);
        check("totalSeconds", totalSeconds, Double.MIN_VALUE);
    }

    private static void check(String name, double value, double least) {
        if (!(value >= least && value <= 1e9)) {
            throw new IllegalArgumentException(
                    "the " + name + " of a measurement are seconds of a render, not " + value);
        }
    }

    /**
     * Of a render that is done.
     *
     * @param workload what was asked for; the backend is taken from the result
     * @param result of a whole film
     * @throws IllegalArgumentException if it was not rendered to its end, or took no time
     */
    public static Measurement of(Workload workload, VideoGenerationResult result, String origin) {
        if (!result.success() || result.frameCount() != workload.frames()) {
            throw new IllegalArgumentException("a render that did not draw all its frames says nothing about speed");
        }
        return new Measurement(
                workload.withBackend(result.backend()),
                result.phaseSeconds().getOrDefault("render", 0.0),
                result.phaseSeconds().getOrDefault("encode", 0.0),
                result.processingSeconds(),
                Instant.now(),
                origin);
    }

    /** Frames over {@link #drawSeconds}: what {@code render} tells. */
    public double framesPerSecond() {
        return workload.frames() / drawSeconds;
    }
}
