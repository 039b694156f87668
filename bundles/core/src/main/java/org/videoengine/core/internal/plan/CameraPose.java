package org.videoengine.core.internal.plan;

/**
 * How the camera stands against its base view.
 *
 * @param magnification the base view's size over the view's, positive
 * @param offsetX from the base view's centre to the view's, in widths of the view, to the right
 * @param offsetY likewise in heights of the view, downwards
 * @param degrees by which the camera is turned clockwise
 * @param trackX what of {@code offsetX} the camera has travelled, rather than turned
 * @param trackY what of {@code offsetY} it has travelled
 * @param distance from the picture, 1 without a dolly
 */
record CameraPose(
        double magnification,
        double offsetX,
        double offsetY,
        double degrees,
        double trackX,
        double trackY,
        double distance) {

    /** Cosine of the angle, exactly 1 for whole turns. */
    double cos() {
        return degrees % 360 == 0 ? 1 : StrictMath.cos(StrictMath.toRadians(degrees));
    }

    /** Sine of the angle, exactly 0 for whole turns. */
    double sin() {
        return degrees % 360 == 0 ? 0 : StrictMath.sin(StrictMath.toRadians(degrees));
    }
}
