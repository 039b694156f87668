package org.videoengine.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * A frame that lies between two keyframes and follows the motion from one to the other, or from one to where the camera is. Its
 * samples look at the picture between, which takes the place of the first keyframe: see {@link ShotPlan}.
 *
 * @param first index into {@link ShotPlan#sources()} of the keyframe before
 * @param second index of the keyframe after; its picture has the shape of the first one's, whatever its size
 * @param time how far the frame is from the first to the second, over 0 and under 1; 0 is allowed with a parallax
 * @param parallax the motion is that of things at different depths under a moving camera; empty where it is estimated
 */
public record Motion(int first, int second, double time, Optional<Parallax> parallax) {
    /** Refuses times that are not between. */
    public Motion {
        Objects.requireNonNull(parallax, "parallax");
        if (!(time >= 0 && time < 1) || time == 0 && parallax.isEmpty()) {
            throw new IllegalArgumentException(
                    "a frame between two keyframes is over 0 and under 1 of the way, not " + time);
        }
    }

    /** A motion that is estimated. */
    public Motion(int first, int second, double time) {
        this(first, second, time, Optional.empty());
    }
}
