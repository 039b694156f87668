package org.videoengine.benchmark;

import java.util.List;
import java.util.Objects;

/**
 * A report beside an earlier one.
 *
 * @param sameMachine whether both were made on the same kind of machine, as far as they tell
 * @param sameWork whether both rendered the same job
 * @param circumstances what else differs between them, one sentence each
 * @param configurations that either has, in the order of the later report
 * @param verdict the whole in one sentence
 */
public record BenchmarkComparison(
        boolean sameMachine,
        boolean sameWork,
        List<String> circumstances,
        List<SpeedDifference> configurations,
        String verdict) {
    /** Copies the lists. */
    public BenchmarkComparison {
        circumstances = List.copyOf(circumstances);
        configurations = List.copyOf(configurations);
        Objects.requireNonNull(verdict, "verdict");
    }
}
