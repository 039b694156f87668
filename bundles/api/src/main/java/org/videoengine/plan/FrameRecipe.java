package org.videoengine.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that decides one frame, in plain numbers. {@link ShotPlan} says how a frame is drawn from it.
 *
 * @param index frame of the shot, from 0; its presentation time is {@code index} over the frame rate
 * @param samples what is summed: shutter sub-samples and, in a dissolve, both keyframes
 * @param vignette strength, 0 to 1, of what the plan's working space holds: of light, or of code values
 * @param grain noise
 * @param motion where the frame lies between two keyframes; then all samples look at {@link Motion#first()}, whose place the
 *     picture between takes
 * @param lens what the lens does to the frame, in plans of linear light
 */
public record FrameRecipe(
        int index,
        List<ViewSample> samples,
        double vignette,
        Grain grain,
        Optional<Motion> motion,
        Optional<Lens> lens) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no sample, or one looks past the picture between two keyframes
     */
    public FrameRecipe {
        samples = List.copyOf(samples);
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(motion, "motion");
        Objects.requireNonNull(lens, "lens");
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("frame " + index + " has no sample to draw");
        }
        for (ViewSample sample : samples) {
            if (motion.isPresent() && sample.source() != motion.get().first()) {
                throw new IllegalArgumentException("frame " + index + " lies between sources "
                        + motion.get().first() + " and " + motion.get().second() + " but draws source "
                        + sample.source());
            }
        }
    }

    /** A frame that is not between keyframes, or dissolves from one to the other. */
    public FrameRecipe(int index, List<ViewSample> samples, double vignette, Grain grain) {
        this(index, samples, vignette, grain, Optional.empty(), Optional.empty());
    }

    /** A frame through a perfect lens. */
    public FrameRecipe(int index, List<ViewSample> samples, double vignette, Grain grain, Optional<Motion> motion) {
        this(index, samples, vignette, grain, motion, Optional.empty());
    }
}
