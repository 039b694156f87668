package org.videoengine.project;

import java.util.Locale;

/**
 * How a move's progress follows time: the cubic Bézier curve from (0, 0) to (1, 1) with two control points, as in CSS
 * (W3C, CSS Easing Functions Level 1, section 2.2).
 *
 * @param x1 time of the first control point, 0 to 1
 * @param y1 progress of the first control point, finite
 * @param x2 time of the second control point, 0 to 1
 * @param y2 progress of the second control point, finite
 */
public record Easing(double x1, double y1, double x2, double y2) {
    /** Constant speed. */
    public static final Easing LINEAR = new Easing(0, 0, 1, 1);
    /** Starts from rest. */
    public static final Easing EASE_IN = new Easing(0.42, 0, 1, 1);
    /** Comes to rest. */
    public static final Easing EASE_OUT = new Easing(0, 0, 0.58, 1);
    /** Starts from rest and comes to rest. */
    public static final Easing EASE_IN_OUT = new Easing(0.42, 0, 0.58, 1);

    /**
     * Checks the control points.
     *
     * @throws IllegalArgumentException if a time lies outside 0 to 1 or a progress outside -10 to 10
     */
    public Easing {
        if (!(x1 >= 0 && x1 <= 1 && x2 >= 0 && x2 <= 1)) {
            throw new IllegalArgumentException(
                    "the times of a cubic_bezier (first and third number) lie between 0 and 1, not " + x1 + " and "
                            + x2);
        }
        if (!(Math.abs(y1) <= 10 && Math.abs(y2) <= 10)) {
            throw new IllegalArgumentException("the progress values of a cubic_bezier (second and fourth number) lie"
                    + " between -10 and 10, not " + y1 + " and " + y2);
        }
    }

    /** The name in project files: {@code linear}, {@code ease_in}, …, or {@code cubic_bezier(a,b,c,d)}. */
    @Override
    public String toString() {
        if (equals(LINEAR)) {
            return "linear";
        }
        if (equals(EASE_IN)) {
            return "ease_in";
        }
        if (equals(EASE_OUT)) {
            return "ease_out";
        }
        if (equals(EASE_IN_OUT)) {
            return "ease_in_out";
        }
        return String.format(Locale.ROOT, "cubic_bezier(%s,%s,%s,%s)", x1, y1, x2, y2);
    }
}
