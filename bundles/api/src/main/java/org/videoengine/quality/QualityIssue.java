package org.videoengine.quality;

import java.util.Objects;

/**
 * Something wrong with a stretch of a film.
 *
 * @param part id of the part of the score that it belongs to, or {@code integrity} for what cannot be decoded
 * @param severity how bad it is
 * @param fromSeconds where it begins, in seconds from the film's start
 * @param toSeconds where it ends, in seconds from the film's start
 * @param message what is wrong, in one sentence with figures
 * @param suggestion what to do about it, in one sentence
 */
public record QualityIssue(
        String part, Severity severity, double fromSeconds, double toSeconds, String message, String suggestion) {

    /** How bad an issue is. */
    public enum Severity {
        /** Worth knowing. */
        INFO,
        /** A careful viewer sees it. */
        WARNING,
        /** Anybody sees it. */
        ERROR
    }

    /** Refuses null. */
    public QualityIssue {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(suggestion, "suggestion");
    }
}
