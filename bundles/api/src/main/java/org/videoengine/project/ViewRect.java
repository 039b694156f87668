package org.videoengine.project;

/**
 * A view at a moment of a {@link CameraMove.Path}.
 *
 * @param time seconds from the shot's start
 * @param x left edge in pixels of the keyframe
 * @param y top edge in pixels of the keyframe
 * @param width in pixels of the keyframe, positive
 * @param height in pixels of the keyframe, positive
 */
public record ViewRect(double time, double x, double y, double width, double height) {
    /**
     * Checks the rectangle.
     *
     * @throws IllegalArgumentException if a number is not finite or a side not positive
     */
    public ViewRect {
        if (!(width > 0 && height > 0) || !Double.isFinite(time + x + y + width + height) || !(time >= 0)) {
            throw new IllegalArgumentException(
                    "a view needs a time of 0 or more and a rect [x, y, width, height] with a"
                            + " positive width and height");
        }
    }
}
