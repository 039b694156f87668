package org.videoengine.benchmark;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a configuration.
 *
 * @param id of the configuration
 * @param configuration what was tried
 * @param status how it ended
 * @param reason why there are no measurements, in one sentence; empty where there are
 * @param started when its first run began; empty if none did
 * @param measurements of its counted runs; empty unless measured
 */
public record ConfigurationResult(
        String id,
        BenchmarkConfiguration configuration,
        Status status,
        Optional<String> reason,
        Optional<Instant> started,
        Optional<Measurements> measurements) {

    /** Ways to end. */
    public enum Status {
        /** There are figures. */
        MEASURED,
        /** It failed while it was rendered. */
        FAILED,
        /** The backend is installed but cannot work here, so nothing was tried. */
        UNAVAILABLE,
        /** The benchmark ended before. */
        NOT_REACHED
    }

    /** Refuses null. */
    public ConfigurationResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(measurements, "measurements");
    }

    /** Median frames a second; 0 where nothing was measured. */
    public double medianFramesPerSecond() {
        return measurements.map(m -> m.framesPerSecond().median()).orElse(0.0);
    }
}
