package org.videoengine.optimizer;

import java.util.List;
import java.util.Objects;

/**
 * What measuring came to.
 *
 * @param guess the first guess
 * @param guessTrial how fast the guess is
 * @param best the best configuration that keeps up with the target; if none does, the fastest
 * @param targetFramesPerSecond to keep up with
 * @param sustained whether {@link #best} keeps up with the target
 * @param trials all that were measured, in order
 * @param notes one sentence each on what a careful user would want to know
 */
public record Calibration(
        Recommendation guess,
        Trial guessTrial,
        Trial best,
        double targetFramesPerSecond,
        boolean sustained,
        List<Trial> trials,
        List<String> notes) {
    /** Copies the lists and refuses null. */
    public Calibration {
        Objects.requireNonNull(guess, "guess");
        Objects.requireNonNull(guessTrial, "guessTrial");
        Objects.requireNonNull(best, "best");
        trials = List.copyOf(trials);
        notes = List.copyOf(notes);
    }
}
