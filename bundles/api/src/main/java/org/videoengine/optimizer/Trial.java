package org.videoengine.optimizer;

import java.util.Objects;
import java.util.Optional;
import org.videoengine.render.VideoConfig;

/**
 * A configuration that was tried.
 *
 * @param config with its resolution
 * @param measurement how fast it was; empty if it failed
 * @param failure why it failed
 */
public record Trial(VideoConfig config, Optional<Measurement> measurement, Optional<String> failure) {
    /** Refuses null. */
    public Trial {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(failure, "failure");
    }

    /** Frames per second; 0 if it failed. */
    public double framesPerSecond() {
        return measurement.map(Measurement::framesPerSecond).orElse(0.0);
    }
}
