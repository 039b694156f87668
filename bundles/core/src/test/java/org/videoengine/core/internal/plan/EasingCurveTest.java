package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.videoengine.project.Easing;

class EasingCurveTest {

    @Test
    void isExactWhereItIsLinear() {
        for (int i = 0; i <= 1000; i++) {
            double time = i / 1000.0;
            assertEquals(time, EasingCurve.at(Easing.LINEAR, time), 0);
            assertEquals(time, EasingCurve.at(new Easing(0.3, 0.3, 0.8, 0.8), time), 0);
        }
    }

    @Test
    void startsAndArrives() {
        for (Easing easing : new Easing[] {Easing.EASE_IN, Easing.EASE_OUT, new Easing(1, 5, 0, -5)}) {
            assertEquals(0, EasingCurve.at(easing, 0), 0);
            assertEquals(0, EasingCurve.at(easing, -1), 0);
            assertEquals(1, EasingCurve.at(easing, 1), 0);
            assertEquals(1, EasingCurve.at(easing, 2), 0);
        }
    }

    /** Found by bisection with 40 digits. */
    @Test
    void agreesWithFortyDigits() {
        Easing[] easings = {
            Easing.EASE_IN, Easing.EASE_OUT, Easing.EASE_IN_OUT, new Easing(0.25, 0.1, 0.25, 1), new Easing(0, 1, 0, 1)
        };
        for (Easing easing : easings) {
            for (double time : new double[] {1e-6, 0.01, 0.1, 0.25, 1 / 3.0, 0.5, 0.75, 0.9, 0.999}) {
                assertEquals(precise(easing, time), EasingCurve.at(easing, time), 1e-12, easing + " at " + time);
            }
        }
        assertEquals(0.5, EasingCurve.at(Easing.EASE_IN_OUT, 0.5), 1e-15);
    }

    @Property(tries = 300)
    void followsTheCurve(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double x1,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double x2,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double time) {
        double progress = EasingCurve.at(new Easing(x1, 0, x2, 1), time);
        assertTrue(progress >= 0 && progress <= 1);
        double later = EasingCurve.at(new Easing(x1, 0, x2, 1), time + 0.001);
        assertTrue(later >= progress, "goes back");
    }

    @Property(tries = 300)
    void isSymmetric(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9) double x,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double time) {
        Easing easing = new Easing(x, 0, 1 - x, 1);
        assertEquals(1, EasingCurve.at(easing, time) + EasingCurve.at(easing, 1 - time), 1e-12);
    }

    private static double precise(Easing easing, double time) {
        MathContext digits = new MathContext(40);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        BigDecimal target = new BigDecimal(time);
        for (int i = 0; i < 130; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), digits);
            if (curve(easing.x1(), easing.x2(), middle, digits).compareTo(target) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return curve(easing.y1(), easing.y2(), low, digits).doubleValue();
    }

    private static BigDecimal curve(double p1, double p2, BigDecimal s, MathContext digits) {
        BigDecimal r = BigDecimal.ONE.subtract(s);
        BigDecimal three = BigDecimal.valueOf(3);
        return three.multiply(r)
                .multiply(r)
                .multiply(s)
                .multiply(new BigDecimal(p1))
                .add(three.multiply(r).multiply(s).multiply(s).multiply(new BigDecimal(p2)))
                .add(s.multiply(s).multiply(s))
                .round(digits);
    }
}
