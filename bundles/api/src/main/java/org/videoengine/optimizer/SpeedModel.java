package org.videoengine.optimizer;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A model of this machine's speed. Immutable, thread-safe. */
@ProviderType
public interface SpeedModel {

    /** How fast a render will be. */
    SpeedEstimate estimate(Workload workload);

    /** How many measurements it was fitted to; 0 for the rough model. */
    int measurements();

    /**
     * How far its estimates are off, as a share of the measured speed: each measured configuration estimated by a model that is
     * fitted to the others alone. Empty where there are fewer than two configurations.
     */
    List<LeftOut> leftOut();

    /**
     * A configuration that was left out of a fit.
     *
     * @param measured the median of its measurements
     * @param estimatedFramesPerSecond by the model that was fitted without any of them
     */
    record LeftOut(Measurement measured, double estimatedFramesPerSecond) {
        /** How far the estimate is off, as a share of the measured speed. */
        public double error() {
            return Math.abs(estimatedFramesPerSecond / measured.framesPerSecond() - 1);
        }
    }
}
