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
    private final float cameraDistance;
    private final float keyframeDistance;
    private final float cameraClosest;
    private final float keyframeClosest;
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
        cameraDistance = (float) camera.distance();
        keyframeDistance = (float) keyframe.distance();
        cameraClosest = (float) (camera.distance() * Parallax.CLOSEST);
        keyframeClosest = (float) (keyframe.distance() * Parallax.CLOSEST);
    }

    /** Looks at what has a disparity, until the next call: as {@link Parallax#away} says, in single precision. */
    Perspective of(float disparity) {
        float beyond = 1 / disparity - 1;
        float back = Math.max(beyond + cameraDistance, cameraClosest) / cameraDistance;
        float forth = keyframeDistance / Math.max(beyond + keyframeDistance, keyframeClosest);
        stretch = back * forth;
        shiftX = keyframeX - cameraX * stretch + (cameraX - keyframeX) * forth;
        shiftY = keyframeY - cameraY * stretch + (cameraY - keyframeY) * forth;
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
