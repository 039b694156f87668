package org.videoengine.core.internal.depth;

import org.videoengine.plan.Parallax;
import org.videoengine.plan.Viewpoint;

/**
 * Where a keyframe shows what a camera sees, by its disparity: the inverse of the map that {@link Parallax} describes, on a
 * grid's samples.
 */
final class Perspective {
    private final float cameraX;
    private final float cameraY;
    private final float keyframeX;
    private final float keyframeY;
    private final double cameraDistance;
    private final double keyframeDistance;
    private float stretch;
    private float shiftX;
    private float shiftY;

    /**
     * @param width of the grid
     * @param height of the grid
     */
    Perspective(Viewpoint camera, Viewpoint keyframe, int width, int height) {
        cameraX = (float) (camera.x() * width);
        cameraY = (float) (camera.y() * height);
        keyframeX = (float) (keyframe.x() * width);
        keyframeY = (float) (keyframe.y() * height);
        cameraDistance = camera.distance();
        keyframeDistance = keyframe.distance();
    }

    /** Looks at what has a disparity, until the next call. */
    Perspective of(float disparity) {
        double back = Parallax.away(disparity, cameraDistance) / cameraDistance;
        double forth = keyframeDistance / Parallax.away(disparity, keyframeDistance);
        stretch = (float) (back * forth);
        shiftX = keyframeX - cameraX * stretch + (cameraX - keyframeX) * (float) forth;
        shiftY = keyframeY - cameraY * stretch + (cameraY - keyframeY) * (float) forth;
        return this;
    }

    /** Where in the keyframe it is that the camera sees at a place. */
    float x(float seen) {
        return shiftX + seen * stretch;
    }

    /** Likewise, downwards. */
    float y(float seen) {
        return shiftY + seen * stretch;
    }
}
