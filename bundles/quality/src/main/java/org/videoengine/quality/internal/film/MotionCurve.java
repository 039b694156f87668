package org.videoengine.quality.internal.film;

import org.videoengine.quality.internal.picture.Motion;

/** The last steps of the picture's motion and brightness, within one shot. */
final class MotionCurve {
    /** Of the last three pictures, the latest last; null where there is none. */
    private final Motion[] motions = new Motion[3];

    private final double[] brightness = {Double.NaN, Double.NaN, Double.NaN};

    /** A shot begins with a picture of that mean luma. */
    void begin(double meanLuma) {
        for (int i = 0; i < motions.length; i++) {
            motions[i] = null;
            brightness[i] = Double.NaN;
        }
        brightness[2] = meanLuma;
    }

    void add(Motion motion, double meanLuma) {
        System.arraycopy(motions, 1, motions, 0, 2);
        motions[2] = motion;
        System.arraycopy(brightness, 1, brightness, 0, 2);
        brightness[2] = meanLuma;
    }

    /** The second difference of the speed, which is the third of the position, in samples; NaN where it is not known. */
    double jerk() {
        return motions[0] == null ? Double.NaN : motions[2].jerk(motions[1], motions[0]);
    }

    /** How far the middle one of three pictures is from halfway between the others in mean luma; NaN before three. */
    double flicker() {
        return Math.abs(brightness[0] - 2 * brightness[1] + brightness[2]) / 2;
    }
}
