package org.videoengine.plan;

import java.util.List;
import java.util.Objects;

/**
 * Everything that decides one frame, in plain numbers. {@link ShotPlan} says how a frame is drawn from it.
 *
 * @param index frame of the shot, from 0; its presentation time is {@code index} over the frame rate
 * @param samples what is summed: shutter sub-samples and, in a dissolve, both keyframes
 * @param vignette strength, 0 to 1
 * @param grain noise
 */
public record FrameRecipe(int index, List<ViewSample> samples, double vignette, Grain grain) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no sample
     */
    public FrameRecipe {
        samples = List.copyOf(samples);
        Objects.requireNonNull(grain, "grain");
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("frame " + index + " has no sample to draw");
        }
    }
}
