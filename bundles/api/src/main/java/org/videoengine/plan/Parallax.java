package org.videoengine.plan;

import java.util.Objects;

/**
 * How a frame's camera stands against where its keyframes were taken from, which makes near things move further than far ones.
 *
 * <p>What a depth map shows with the value {@code d}, 0 (black, far) to 1 (white, near), is at the distance {@code 1 /
 * disparity(d)} from where the camera stands without a dolly. Seen from viewpoints {@code (X, z)} and {@code (Xk, zk)}, a point
 * at the place {@code r} of keyframe {@code k} is at the place {@code q = X + (Xk + (r - Xk) * e(zk) / zk - X) * z / e(z)} of the
 * picture, with {@code e(z) = max(1 / disparity - 1 + z, z * CLOSEST)}; likewise in {@code y}. What has disparity 1 stays where
 * it is: the views of a plan follow that.
 *
 * @param camera of the frame
 * @param first from where the first keyframe was taken
 * @param second from where the second keyframe was taken
 */
public record Parallax(Viewpoint camera, Viewpoint first, Viewpoint second) {
    /** The inverse distance of what a depth map shows in black. */
    public static final double FARTHEST = 0.5;

    /** The inverse distance of what it shows in white. */
    public static final double NEAREST = 1.5;

    /** Nothing is closer to the camera than this share of the distance of mid-grey. */
    public static final double CLOSEST = 0.25;

    /** Refuses null. */
    public Parallax {
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** The inverse distance of what a depth map shows with a value from 0 to 1. */
    public static double disparity(double depth) {
        return FARTHEST + (NEAREST - FARTHEST) * depth;
    }

    /** How far from a camera that is {@code distance} from mid-grey something of a disparity is. */
    public static double away(double disparity, double distance) {
        return Math.max(1 / disparity - 1 + distance, distance * CLOSEST);
    }
}
