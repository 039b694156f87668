package org.videoengine.quality.internal.film;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.videoengine.quality.internal.picture.Motion;
import org.videoengine.quality.internal.picture.PictureFigures;

/** Tells cuts, torn pictures, duplicates and jumps by how much pictures differ from their neighbours. */
final class Continuity {
    /** The least difference of a cut, in luma. */
    private static final double CUT = 10;
    /** That of one beside pictures that stand still: where all of a fast film's are repeated, the next one differs by less. */
    private static final double SURE_CUT = 30;
    /** How many times as much as its neighbours a cut differs. */
    private static final double CUT_FACTOR = 2.5;
    /** A duplicate differs by less than this share of what pictures on both sides differ by. */
    private static final double DUPLICATE_SHARE = 0.25;
    /** With less change than this on one side, in luma, the film stands still. */
    private static final double STILL = 0.25;
    /** The same of parts of the picture, in luma of the whole: something of a fiftieth of the picture moves. */
    private static final double STILL_LOCALLY = 0.02;
    /** A picture before which one is missing moves or differs by so many times the usual. */
    private static final double JUMP_FACTOR = 1.6;
    /** And differs by so many times what any of the four nearest does. */
    private static final double JUMP_OVER_NEAREST = 1.3;
    /** And moves by so many samples more. */
    private static final double JUMP_SAMPLES = 0.75;
    /** A part of a torn picture differs by less than this share of the other part. */
    private static final double TORN_SHARE = 0.25;
    /** The fewest bands of rows in each part. */
    private static final int TORN_BANDS = 3;

    private Continuity() {}

    /** Whether the picture begins a new shot. */
    static boolean isCut(Window window) {
        return isCut(window, 0, CUT);
    }

    private static boolean isCut(Window window, int offset, double least) {
        double here = window.difference(offset);
        return here > least
                && !(window.difference(offset - 1) * CUT_FACTOR > here)
                && !(window.difference(offset + 1) * CUT_FACTOR > here);
    }

    /** Whether its upper part belongs to the shot before and its lower part to the one after, or the other way round. */
    static boolean isTorn(Window window) {
        PictureFigures here = window.at(0);
        PictureFigures next = window.at(1);
        if (next == null || here.change().isEmpty()) {
            return false;
        }
        double[] before = here.change().get().byBand();
        double[] after = next.change().get().byBand();
        for (int split = TORN_BANDS; split <= before.length - TORN_BANDS; split++) {
            double beforeTop = mean(before, 0, split);
            double beforeBottom = mean(before, split, before.length);
            double afterTop = mean(after, 0, split);
            double afterBottom = mean(after, split, after.length);
            if (differ(beforeTop, beforeBottom) && differ(afterBottom, afterTop)
                    || differ(beforeBottom, beforeTop) && differ(afterTop, afterBottom)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(double small, double large) {
        return large > CUT && small < TORN_SHARE * large;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** Whether it repeats the one before it while the film moves. */
    static boolean isDuplicate(Window window) {
        double moving = Math.min(mostOfShot(window, -1), mostOfShot(window, 1));
        return moving > STILL && window.difference(0) < DUPLICATE_SHARE * moving;
    }

    /** The greatest difference on one side, as far as the shot goes: a still among others does not move. */
    private static double mostOfShot(Window window, int side) {
        double most = 0;
        for (int i = 1; i <= Window.REACH && !isCut(window, side * i, SURE_CUT); i++) {
            double difference = window.difference(side * i);
            if (difference > most) {
                most = difference;
            }
        }
        return most;
    }

    private static double most(IntToDoubleFunction of, int from, int to) {
        double most = 0;
        for (int i = from; i <= to; i++) {
            double difference = of.applyAsDouble(i);
            if (difference > most) {
                most = difference;
            }
        }
        return most;
    }

    /** Whether the film jumps to it, as if pictures before it were missing. */
    static boolean isJump(Window window) {
        Optional<Motion> before = motion(window, -1);
        Optional<Motion> here = motion(window, 0);
        Optional<Motion> after = motion(window, 1);
        if (before.isEmpty() || here.isEmpty() || after.isEmpty() || besideOdd(window)) {
            return false;
        }
        double leap = here.get().leap(before.get(), after.get(), JUMP_SAMPLES);
        if (leap > 0) {
            return leap > JUMP_FACTOR;
        }
        return isLeap(window::difference, STILL) || isLeap(window::localDifference, STILL_LOCALLY);
    }

    /** Whether a difference is so much more than those of the neighbours, if these are not those of a film that stands still. */
    private static boolean isLeap(IntToDoubleFunction of, double still) {
        double usual = usual(of);
        double nearest = Math.max(most(of, -2, -1), most(of, 1, 2));
        double difference = of.applyAsDouble(0);
        return usual > still && difference > JUMP_FACTOR * usual && difference > JUMP_OVER_NEAREST * nearest;
    }

    /** Whether the picture before or after it begins another shot or is a duplicate, which tells nothing of the usual motion. */
    private static boolean besideOdd(Window window) {
        double here = window.difference(0);
        double cut = CUT_FACTOR * Math.max(CUT / CUT_FACTOR, here);
        double before = window.difference(-1);
        double after = window.difference(1);
        return before > cut || after > cut || before < DUPLICATE_SHARE * here || after < DUPLICATE_SHARE * here;
    }

    private static Optional<Motion> motion(Window window, int offset) {
        PictureFigures figures = window.at(offset);
        return figures == null ? Optional.empty() : figures.motion();
    }

    /** Median of the neighbours' difference; NaN with too few. */
    private static double usual(IntToDoubleFunction of) {
        double[] values = new double[2 * Window.REACH];
        int count = 0;
        for (int i = -Window.REACH; i <= Window.REACH; i++) {
            double difference = of.applyAsDouble(i);
            if (i != 0 && !Double.isNaN(difference)) {
                values[count++] = difference;
            }
        }
        Arrays.sort(values, 0, count);
        return count < Window.REACH / 2 ? Double.NaN : values[count / 2];
    }
}
