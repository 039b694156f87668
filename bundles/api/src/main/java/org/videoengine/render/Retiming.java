package org.videoengine.render;

import java.util.Objects;
import java.util.OptionalDouble;
import org.videoengine.project.Interpolation;

/**
 * How a clip is to be seen.
 *
 * @param from where in the clip it begins, in seconds
 * @param to where in the clip it ends, in seconds; empty for the clip's end
 * @param speed how many times as fast as it was taken: 0.25 is slow motion
 * @param interpolation how pictures between its frames are made
 */
public record Retiming(double from, OptionalDouble to, double speed, Interpolation interpolation) {
    /** All of the clip at its own speed, following the motion from frame to frame. */
    public static final Retiming DEFAULT = new Retiming(0, OptionalDouble.empty(), 1, Interpolation.OPTICAL_FLOW);

    /** Refuses null. */
    public Retiming {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(interpolation, "interpolation");
    }
}
