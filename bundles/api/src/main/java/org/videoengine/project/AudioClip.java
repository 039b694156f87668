package org.videoengine.project;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A stretch of a sound file, or of a clip's sound, that is heard with a film.
 *
 * @param file that is heard; absolute
 * @param start when it begins, in seconds from the film's start
 * @param in where in the file it begins, in seconds
 * @param out where in the file it ends, in seconds; empty for the file's end. It ends with the film at the latest
 * @param gain louder or softer, in decibels
 * @param fadeIn seconds in which it rises from silence, evenly in amplitude
 * @param fadeOut seconds in which it falls to silence
 */
public record AudioClip(
        Path file, double start, double in, OptionalDouble out, double gain, double fadeIn, double fadeOut) {
    /** The most that sound is made louder or softer, in decibels. */
    public static final double MAX_GAIN = 60;

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if a time is negative, the stretch is empty, or the gain is beyond its bounds
     */
    public AudioClip {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(out, "out");
        if (!(start >= 0 && in >= 0 && fadeIn >= 0 && fadeOut >= 0)) {
            throw new IllegalArgumentException("times of sound are 0 seconds or more");
        }
        if (out.isPresent() && !(out.getAsDouble() > in)) {
            throw new IllegalArgumentException("a stretch of sound ends after it begins at " + in + " s");
        }
        if (!(Math.abs(gain) <= MAX_GAIN)) {
            throw new IllegalArgumentException("a gain is from -" + MAX_GAIN + " to " + MAX_GAIN + " decibels");
        }
    }

    /**
     * The same, cut so that it ends by a moment of the film; it falls to silence before that.
     *
     * @param filmSeconds after {@code start}
     */
    public AudioClip endingBy(double filmSeconds) {
        double end = Math.min(out.orElse(Double.POSITIVE_INFINITY), in + filmSeconds - start);
        return new AudioClip(file, start, in, OptionalDouble.of(end), gain, fadeIn, fadeOut);
    }
}
