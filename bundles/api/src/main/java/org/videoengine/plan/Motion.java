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
 * @param before the keyframe before the first, if it tells whence things came
 * @param after the keyframe after the second, if it tells where they go
 */
public record Motion(
        int first,
        int second,
        double time,
        Optional<Parallax> parallax,
        Optional<Beyond> before,
        Optional<Beyond> after) {

    /**
     * A keyframe outside the pair. Things do not turn at keyframes: what they do before and after a pair bends their way in it.
     *
     * @param source index into {@link ShotPlan#sources()}
     * @param time of the keyframe on the scale of {@link Motion#time()}: under 0 before the pair, over 1 after it
     */
    public record Beyond(int source, double time) {
        /** Refuses times that are not outside. */
        public Beyond {
            if (!(time < 0 || time > 1)) {
                throw new IllegalArgumentException("a keyframe beyond a pair is before 0 or after 1, not at " + time);
            }
        }
    }

    /** Refuses times that are not between. */
    public Motion {
        Objects.requireNonNull(parallax, "parallax");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (!(time >= 0 && time < 1) || time == 0 && parallax.isEmpty()) {
            throw new IllegalArgumentException(
                    "a frame between two keyframes is over 0 and under 1 of the way, not " + time);
        }
    }

    /** A motion of a pair alone. */
    public Motion(int first, int second, double time, Optional<Parallax> parallax) {
        this(first, second, time, parallax, Optional.empty(), Optional.empty());
    }

    /** A motion that is estimated from a pair alone. */
    public Motion(int first, int second, double time) {
        this(first, second, time, Optional.empty());
    }
}
