package org.videoengine.plan;

/**
 * What a lens shows sharply of a picture with depth. A point at depth {@code d} becomes a disc of diameter {@code aperture *
 * |d - depth| * MOST * picture height}: with inverse distances, as depth maps have them, a thin lens' circle of confusion is
 * proportional to their difference. Discs are summed in linear light, and what is nearer covers what is further.
 *
 * @param depth what is sharp, as the depth map shows it: 0 (black, far) to 1 (white, near)
 * @param aperture how wide the lens is open, over 0 to 1
 */
public record Focus(double depth, double aperture) {
    /** The widest disc, as a share of the picture's height. */
    public static final double MOST = 0.1;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Focus {
        if (!(depth >= 0 && depth <= 1) || !(aperture > 0 && aperture <= 1)) {
            throw new IllegalArgumentException(
                    "a focus has a depth from 0 to 1 and an aperture over 0 to 1, not " + depth + " and " + aperture);
        }
    }
}
