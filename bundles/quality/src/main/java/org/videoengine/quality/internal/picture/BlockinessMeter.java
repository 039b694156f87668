package org.videoengine.quality.internal.picture;

import java.util.Arrays;

/**
 * Steps at the edges of coding blocks, in luma: how much more the picture rises across the lines of an 8-sample grid than within
 * the blocks on both sides, after Wang, Sheikh and Bovik ("No-reference perceptual quality assessment of JPEG compressed images",
 * ICIP 2002). The grid may begin anywhere; one that was stretched by scaling is not found.
 *
 * <p>A rise is taken over three samples, and of the mean of four samples side by side: neither a light blur nor a little noise
 * hides a block's edge from it, as they don't hide it from the eye. What a stronger blur takes from the rises it takes from those
 * of the picture's own edges, too, so they are given in proportion to these: a softer picture masks blocks less.
 */
final class BlockinessMeter {
    private static final int GRID = 8;
    /** A rise is that between the samples so many before and after a line. */
    private static final int BEFORE = 2;

    private static final int AFTER = 1;
    /** From a line to the middle of a block. */
    private static final int HALF = GRID / 2;

    private static final int MARGIN = HALF + BEFORE;
    private static final int SIDE_BY_SIDE = 4;
    /** The most that a picture rises in quiet places, in luma. */
    private static final float QUIET = 4;
    /** What rises by more is an edge of the picture's own. */
    private static final float STRONGEST = 40;
    /** A step of so much is as plain as can be. */
    private static final float PLAIN = 12;

    /** Sharpness of a ramp. */
    private static final double RAMP = 0.25;
    /** How much sharper a picture is as good lenses and coders leave it. */
    private static final double SHARP = 0.2;
    /** And one that hides next to nothing any more. */
    private static final double SOFT = 0.05;

    private final float[] values;
    private final int width;
    private final int height;
    private final int sampling;

    private BlockinessMeter(Luma luma) {
        values = luma.values();
        width = luma.width();
        height = luma.height();
        sampling = Stripes.sampling(height);
    }

    /**
     * The steps, for both directions together.
     *
     * @param sharpness of the same picture, or NaN
     */
    static double of(Luma luma, double sharpness) {
        if (luma.width() < 4 * GRID || luma.height() < 4 * GRID) {
            return 0;
        }
        double steps = new BlockinessMeter(luma).steps();
        return Double.isNaN(sharpness) ? steps : steps * SHARP / Math.max(SOFT, sharpness - RAMP);
    }

    private double steps() {
        double[] sums = Stripes.sums(0, height, 4 * GRID, (from, to, out) -> {
            acrossColumns(from, to, out);
            acrossRows(from, to, out);
        });
        return Math.sqrt(excess(sums, 0) + excess(sums, 2 * GRID));
    }

    /** Adds rises along rows, four of which are taken as one, by the column's phase. */
    private void acrossColumns(int from, int to, double[] out) {
        float[] mean = new float[width];
        float[] rises = new float[width];
        for (int y = from; y + SIDE_BY_SIDE <= to; y += SIDE_BY_SIDE * sampling) {
            Arrays.fill(mean, 0);
            for (int i = y * width; i < (y + SIDE_BY_SIDE) * width; i += width) {
                for (int x = 0; x < width; x++) {
                    mean[x] += values[i + x] / SIDE_BY_SIDE;
                }
            }
            for (int x = BEFORE; x < width - AFTER; x++) {
                rises[x] = Math.abs(mean[x + AFTER] - mean[x - BEFORE]);
            }
            for (int x = MARGIN; x < width - MARGIN; x++) {
                out[x % GRID] += standingOut(rises[x], rises[x - HALF], rises[x + HALF]);
                out[GRID + x % GRID]++;
            }
        }
    }

    /** Adds rises along columns, four of which are taken as one, by the row's phase. */
    private void acrossRows(int from, int to, double[] out) {
        int columns = width / (SIDE_BY_SIDE * sampling);
        int first = Math.max(from, MARGIN);
        int last = Math.min(to, height - MARGIN);
        if (first >= last) {
            return;
        }
        int top = first - MARGIN;
        float[][] mean = new float[last + MARGIN - top][columns];
        for (int y = 0; y < mean.length; y++) {
            for (int x = 0; x < columns; x++) {
                int at = (top + y) * width + x * SIDE_BY_SIDE * sampling;
                mean[y][x] = (values[at] + values[at + 1] + values[at + 2] + values[at + 3]) / SIDE_BY_SIDE;
            }
        }
        for (int y = first; y < last; y++) {
            int phase = 2 * GRID + y % GRID;
            for (int x = 0; x < columns; x++) {
                out[phase] += standingOut(
                        rise(mean, y - top, x), rise(mean, y - top - HALF, x), rise(mean, y - top + HALF, x));
            }
            out[GRID + phase] += columns;
        }
    }

    private static float rise(float[][] mean, int y, int x) {
        return Math.abs(mean[y + AFTER][x] - mean[y - BEFORE][x]);
    }

    /**
     * The square of a rise less those half a block before and after, if these are small: elsewhere texture masks a step. Noise
     * adds to all three alike.
     */
    private static float standingOut(float here, float before, float after) {
        if (here > STRONGEST || before > QUIET || after > QUIET) {
            return 0;
        }
        float step = Math.min(here, PLAIN);
        return step * step - (before * before + after * after) / 2;
    }

    /** Of sums by phase, and their counts after them: how much the mean of the phase that steps lie at exceeds the usual. */
    private static double excess(double[] sums, int at) {
        double[] means = new double[GRID];
        for (int phase = 0; phase < GRID; phase++) {
            means[phase] = sums[at + phase] / Math.max(1, sums[at + GRID + phase]);
        }
        // A step lifts three phases and lowers the three opposite, and leaves the two between these: what any phase but
        // its own three has is there without it.
        double most = Double.NEGATIVE_INFINITY;
        int middle = 0;
        for (int phase = 0; phase < GRID; phase++) {
            double three = means[(phase + GRID - 1) % GRID] + means[phase] + means[(phase + 1) % GRID];
            if (three > most) {
                most = three;
                middle = phase;
            }
        }
        double usual = Double.NEGATIVE_INFINITY;
        for (int away = 2; away <= GRID - 2; away++) {
            usual = Math.max(usual, means[(middle + away) % GRID]);
        }
        return Math.max(0, means[middle] - usual);
    }
}
