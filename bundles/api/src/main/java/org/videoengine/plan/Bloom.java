package org.videoengine.plan;

/**
 * The glow around what is bright, as {@link Lens} adds it.
 *
 * @param strength how much of the light that is over the threshold glows, 0 to 1; 0 for none
 * @param threshold the luminance, 0 to 1, over which light glows
 * @param sigma standard deviation of the glow's core in pixels of the film
 */
public record Bloom(double strength, double threshold, double sigma) {
    /** No glow. */
    public static final Bloom NONE = new Bloom(0, 1, 1);

    /** Pixels of the film, each way, that one cell of the glow stands for. */
    public static final int CELL = 8;

    /** How much wider the glow's halo is than its core; each has half of the light. */
    public static final int HALO = 4;

    /** Where the two bells of the glow end, in their standard deviations. */
    public static final int REACH = 3;

    /** Refuses a glow without extent. */
    public Bloom {
        if (!(strength >= 0 && strength <= 1) || !(threshold >= 0 && threshold <= 1) || !(sigma > 0)) {
            throw new IllegalArgumentException(
                    "a bloom has a strength and a threshold from 0 to 1 and a positive sigma," + " not " + strength
                            + ", " + threshold + " and " + sigma);
        }
    }
}
