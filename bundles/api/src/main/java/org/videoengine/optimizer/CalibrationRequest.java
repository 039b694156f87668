package org.videoengine.optimizer;

import java.util.Objects;
import java.util.Optional;

/**
 * What is measured, and how long.
 *
 * @param job the film to measure with; empty for the standard job, encoded as {@code render} does without options. The first
 *     frames of it are rendered to a temporary file of the same kind
 * @param targetFramesPerSecond to keep up with; empty for the film's own frame rate
 * @param seconds after which no more trials begin, above 0
 * @param frames of each trial, at least {@value #LEAST_FRAMES}; fewer where the film has fewer
 */
public record CalibrationRequest(
        Optional<FilmJob> job, Optional<Double> targetFramesPerSecond, double seconds, int frames) {
    /** Fewer frames than this tell nothing about a speed. */
    public static final int LEAST_FRAMES = 3;

    /** The standard job for half a minute. */
    public static final CalibrationRequest DEFAULT =
            new CalibrationRequest(Optional.empty(), Optional.empty(), 30, 120);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range; the message names it
     */
    public CalibrationRequest {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(targetFramesPerSecond, "targetFramesPerSecond");
        if (!(seconds > 0 && seconds <= 86_400)) {
            throw new IllegalArgumentException("seconds to measure are more than 0 and at most 86400, not " + seconds);
        }
        if (frames < LEAST_FRAMES) {
            throw new IllegalArgumentException("at least " + LEAST_FRAMES + " frames are measured, not " + frames);
        }
        if (targetFramesPerSecond.isPresent()
                && !(targetFramesPerSecond.get() > 0 && targetFramesPerSecond.get() <= 1e6)) {
            throw new IllegalArgumentException(
                    "a target is more than 0 frames per second, not " + targetFramesPerSecond.get());
        }
    }
}
