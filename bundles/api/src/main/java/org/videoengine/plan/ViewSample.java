package org.videoengine.plan;

import java.util.Objects;

/**
 * One look at a source: a frame is the weighted sum of its samples.
 *
 * @param source index into {@link ShotPlan#sources()}
 * @param view from output positions to positions in the full-size source
 * @param weight share in the sum, positive; the weights of a recipe sum to 1
 */
public record ViewSample(int source, Affine view, double weight) {
    /** Refuses null. */
    public ViewSample {
        Objects.requireNonNull(view, "view");
    }
}
