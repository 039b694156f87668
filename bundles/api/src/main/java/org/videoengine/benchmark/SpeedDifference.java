package org.videoengine.benchmark;

import java.util.Objects;
import java.util.Optional;

/**
 * A configuration in two reports.
 *
 * @param id of the configuration
 * @param verdict what can be told
 * @param interval of the ratio of speeds; empty where there are no two
 * @param sentence the verdict with its figures
 */
public record SpeedDifference(String id, Verdict verdict, Optional<RatioInterval> interval, String sentence) {

    /** What can be told. */
    public enum Verdict {
        /** The later report's runs are faster than noise explains. */
        FASTER,
        /** The later report's runs are slower than noise explains. */
        SLOWER,
        /** No difference that can be told from noise. */
        NO_DIFFERENCE,
        /** No number of frames a second, however large, could be told from noise with so few runs. */
        TOO_FEW_RUNS,
        /** Only one report has figures of it, or they are of different work. */
        NOT_COMPARABLE
    }

    /** Refuses null. */
    public SpeedDifference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(sentence, "sentence");
    }
}
