package org.videoengine.project;

import java.util.Objects;

/**
 * What is done to a shot's picture besides the camera.
 *
 * @param shutterAngle degrees of the shutter's turn during which it is open, 0 (no motion blur) to 360
 * @param vignette strength of the fall-off towards the corners, 0 (none) to 1 (a quarter of the light in the corners)
 * @param grain strength of the film grain, 0 (none) to 1 (a standard deviation of 25 of 255 code values in mid-grey)
 * @param depthOfField what is sharp; needs a depth map for each keyframe
 * @param lens the lens' faults; with any, pictures are blended in linear light
 * @param linearLight whether pictures are blended as light adds up rather than by their code values: dissolves
 *     between keyframes and motion blur of bright things look as on film, at a cost in speed
 */
public record Effects(
        double shutterAngle,
        double vignette,
        double grain,
        DepthOfField depthOfField,
        LensEffects lens,
        boolean linearLight) {
    /** No effects. */
    public static final Effects NONE = new Effects(0, 0, 0);

    /** All is sharp, and blended by code values. */
    public Effects(double shutterAngle, double vignette, double grain) {
        this(shutterAngle, vignette, grain, DepthOfField.NONE, LensEffects.NONE, false);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with one clear sentence if one is out of range
     */
    public Effects {
        range("motionBlur.shutterAngle", shutterAngle, 360);
        range("vignette", vignette, 1);
        range("grain", grain, 1);
        Objects.requireNonNull(depthOfField, "depthOfField");
        Objects.requireNonNull(lens, "lens");
    }

    static void range(String field, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(field + " lies between 0 and " + most + ", not " + value);
        }
    }
}
