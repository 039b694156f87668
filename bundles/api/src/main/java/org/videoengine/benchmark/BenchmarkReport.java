package org.videoengine.benchmark;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a benchmark measured.
 *
 * @param format version of the document, {@link #FORMAT}
 * @param started when it began
 * @param ended when it ended
 * @param complete whether all configurations had their runs; false after an interruption
 * @param quick whether runs were short
 * @param warmUps runs of each configuration before those that count
 * @param runs counted runs of each configuration that were asked for
 * @param job what was rendered
 * @param system on what
 * @param results the fastest first, then those without figures
 * @param best id of the fastest configuration that throws frames away; empty if none was measured
 * @param estimates how well configurations were foreseen; empty where the optimizer is not running or knows too few
 * @param recommendations one sentence each on what to do, from the figures
 * @param notes one sentence each on what a careful reader would want to know
 */
public record BenchmarkReport(
        int format,
        Instant started,
        Instant ended,
        boolean complete,
        boolean quick,
        int warmUps,
        int runs,
        BenchmarkJob job,
        SystemInformation system,
        List<ConfigurationResult> results,
        Optional<String> best,
        List<EstimatedSpeed> estimates,
        List<String> recommendations,
        List<String> notes) {

    /** Version of the document that this version writes. */
    public static final int FORMAT = 1;

    /** The fastest first; what was not measured keeps its order after them. */
    public static final Comparator<ConfigurationResult> BY_SPEED = Comparator.comparingDouble(
                    ConfigurationResult::medianFramesPerSecond)
            .reversed();

    /** Copies the lists. */
    public BenchmarkReport {
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(system, "system");
        results = List.copyOf(results);
        Objects.requireNonNull(best, "best");
        estimates = List.copyOf(estimates);
        recommendations = List.copyOf(recommendations);
        notes = List.copyOf(notes);
    }

    /** The result of a configuration. */
    public Optional<ConfigurationResult> result(String id) {
        return results.stream().filter(result -> result.id().equals(id)).findFirst();
    }

    /** Those with figures, the fastest first. */
    public List<ConfigurationResult> measured() {
        return results.stream()
                .filter(result -> result.measurements().isPresent())
                .toList();
    }
}
