package org.videoengine.plan;

/**
 * Where the camera stands in front of a picture with depth.
 *
 * @param x the point of the picture that it stands straight in front of, as a share of the picture's width from the left
 * @param y likewise, as a share of the picture's height from the top
 * @param distance from what the depth map shows in mid-grey, positive; 1 is where the shot's camera stands without a dolly
 */
public record Viewpoint(double x, double y, double distance) {
    /** Refuses a camera that is not in front of the picture. */
    public Viewpoint {
        if (!(distance > 0)) {
            throw new IllegalArgumentException("a camera stands in front of its picture, not at " + distance);
        }
    }
}
