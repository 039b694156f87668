package org.videoengine.core.internal.plan;

import org.videoengine.project.Easing;

/** Evaluates {@link Easing}. */
final class EasingCurve {
    private static final int MAX_STEPS = 200;
    /** Of a curve, to find how far it reaches. */
    private static final int SAMPLES = 1024;

    private EasingCurve() {}

    /**
     * Progress at a share of the time.
     *
     * @param time 0 to 1; what lies outside is taken as the nearer end
     * @return 0 at the start and 1 at the end, exactly; in between as accurate as doubles carry the curve
     */
    static double at(Easing easing, double time) {
        if (time <= 0) {
            return 0;
        }
        if (time >= 1) {
            return 1;
        }
        if (easing.x1() == easing.y1() && easing.x2() == easing.y2()) {
            return time;
        }
        return bezier(easing.y1(), easing.y2(), parameter(easing.x1(), easing.x2(), time));
    }

    /** The least and the most progress at any time: below 0 and over 1 where the curve overshoots. */
    static double[] range(Easing easing) {
        double least = 0;
        double most = 1;
        for (int i = 1; i < SAMPLES; i++) {
            double progress = at(easing, (double) i / SAMPLES);
            least = Math.min(least, progress);
            most = Math.max(most, progress);
        }
        return new double[] {least, most};
    }

    /**
     * Newton's method, kept inside a bracket that shrinks at every step: x ascends over the parameter because both control
     * times lie in 0 to 1, but its slope may vanish, where Newton's method alone would leap away.
     */
    private static double parameter(double x1, double x2, double time) {
        double low = 0;
        double high = 1;
        double s = time;
        for (int step = 0; step < MAX_STEPS; step++) {
            double error = bezier(x1, x2, s) - time;
            if (error == 0) {
                return s;
            }
            if (error < 0) {
                low = s;
            } else {
                high = s;
            }
            double next = s - error / slope(x1, x2, s);
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
                if (next <= low || next >= high) {
                    return s;
                }
            }
            if (Math.abs(next - s) <= Math.ulp(s)) {
                return next;
            }
            s = next;
        }
        return s;
    }

    private static double bezier(double p1, double p2, double s) {
        double r = 1 - s;
        return s * (3 * r * (r * p1 + s * p2) + s * s);
    }

    private static double slope(double p1, double p2, double s) {
        double r = 1 - s;
        return 3 * (r * r * p1 + 2 * r * s * (p2 - p1) + s * s * (1 - p2));
    }
}
