package org.videoengine.quality;

import java.util.Locale;
import java.util.Optional;

/** What a film is for, and the score that it takes. */
public enum QualityStandard {
    /** To judge the content by. */
    PREVIEW(0.5),
    /** To be shown on the web. */
    WEB(0.7),
    /** To be broadcast. */
    BROADCAST(0.9);

    private final double threshold;

    QualityStandard(double threshold) {
        this.threshold = threshold;
    }

    /** The lowest score that passes, of 0 to 1. */
    public double threshold() {
        return threshold;
    }

    /** Name in lower case, as it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most demanding standard that a score passes. */
    public static Optional<QualityStandard> reachedBy(double score) {
        Optional<QualityStandard> best = Optional.empty();
        for (QualityStandard standard : values()) {
            if (score >= standard.threshold) {
                best = Optional.of(standard);
            }
        }
        return best;
    }
}
