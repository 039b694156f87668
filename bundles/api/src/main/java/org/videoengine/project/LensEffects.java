package org.videoengine.project;

import java.util.Objects;

/**
 * The faults of a lens, wanted.
 *
 * @param distortion bends straight lines: 1 outwards like a strong wide-angle lens, -1 inwards, 0 not at all
 * @param chromaticAberration how far red and blue part towards the corners, 0 (not at all) to 1 (by a hundredth of the way from
 *     the centre, each to its side)
 * @param bloom the glow around what is bright
 */
public record LensEffects(double distortion, double chromaticAberration, Bloom bloom) {
    /** A lens without faults. */
    public static final LensEffects NONE = new LensEffects(0, 0, Bloom.NONE);

    /**
     * A glow.
     *
     * @param strength 0 (none) to 1 (all light over the threshold glows)
     * @param threshold the brightness, 0 to 1, over which things glow, as light and not as a code value
     * @param radius how wide the glow's core is, 0 (a point) to 1 (a tenth of the film's height)
     */
    public record Bloom(double strength, double threshold, double radius) {
        /** No glow. */
        public static final Bloom NONE = new Bloom(0, 1, 0.25);

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException with one clear sentence if one is out of range
         */
        public Bloom {
            Effects.range("bloom.strength", strength, 1);
            Effects.range("bloom.threshold", threshold, 1);
            Effects.range("bloom.radius", radius, 1);
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with one clear sentence if one is out of range
     */
    public LensEffects {
        if (!(distortion >= -1 && distortion <= 1)) {
            throw new IllegalArgumentException("lens.distortion lies between -1 and 1, not " + distortion);
        }
        Effects.range("lens.chromaticAberration", chromaticAberration, 1);
        Objects.requireNonNull(bloom, "bloom");
    }
}
