package org.videoengine.plan;

/**
 * A frame that lies between two keyframes and follows the motion from one to the other. Its samples look at the picture
 * between, which takes the place of the first keyframe: see {@link ShotPlan}.
 *
 * @param first index into {@link ShotPlan#sources()} of the keyframe before
 * @param second index of the keyframe after; its picture has the shape of the first one's, whatever its size
 * @param time how far the frame is from the first to the second, over 0 and under 1
 */
public record Motion(int first, int second, double time) {
    /** Refuses times that are not between. */
    public Motion {
        if (!(time > 0 && time < 1)) {
            throw new IllegalArgumentException(
                    "a frame between two keyframes is over 0 and under 1 of the way, not " + time);
        }
    }
}
