package org.videoengine.project;

/**
 * What a lens shows sharply; the rest is blurred by its depth.
 *
 * @param focus what is sharp, as the keyframes' depth maps show it: 0 (black, far) to 1 (white, near)
 * @param aperture how wide the lens is open, 0 (all is sharp) to 1 (what is furthest from the focus becomes discs of a tenth of
 *     the picture's height)
 */
public record DepthOfField(double focus, double aperture) {
    /** All is sharp. */
    public static final DepthOfField NONE = new DepthOfField(0.5, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with one clear sentence if one is out of range
     */
    public DepthOfField {
        Effects.range("depthOfField.focus", focus, 1);
        Effects.range("depthOfField.aperture", aperture, 1);
    }
}
