package org.videoengine.core.internal.motion;

import org.videoengine.frame.MotionField;

/** How much two keyframes differ under each of three opinions on their motion, in a block. Used again from block to block. */
final class Differences {
    /** Places along a side of a block at which they are known: every second sample. */
    static final int PLACES = Opinions.BLOCK / Opinions.STEP;

    private static final int OPINIONS = 3;
    /** Places to each side over which differences are averaged. */
    private static final int REACH = 1;

    private static final int SPAN = PLACES + 2 * REACH;
    private static final float SHARE = 1f / ((2 * REACH + 1) * (2 * REACH + 1));

    /** Opinions nearer to the first than this, in samples, leave the difference that it leaves. */
    private static final float ALIKE = 0.1f;

    private final int width;
    private final int height;
    private final float[][] here = new float[OPINIONS][SPAN];
    private final float[][][] sums = new float[OPINIONS][SPAN][PLACES];
    private final float[][] around = new float[OPINIONS][PLACES * PLACES];

    Differences(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Measures the mean around every place of a block, under each opinion. The picture's edges repeat. */
    void measure(MotionField.Layer main, MotionField.Layer other, MotionField.Layer third, PairMotion pair, int block) {
        int left = Opinions.left(block, width);
        int top = Opinions.top(block, width);
        for (int row = 0; row < SPAN; row++) {
            int y = Math.max(0, Math.min(height - 1, top + (row - REACH) * Opinions.STEP));
            for (int column = 0; column < SPAN; column++) {
                int x = Math.max(0, Math.min(width - 1, left + (column - REACH) * Opinions.STEP));
                int i = y * width + x;
                float own = difference(main, pair, x, y, i);
                here[0][column] = own;
                here[1][column] = alike(main, other, i) ? own : difference(other, pair, x, y, i);
                here[2][column] = alike(main, third, i) ? own : difference(third, pair, x, y, i);
            }
            for (int opinion = 0; opinion < OPINIONS; opinion++) {
                addAlong(here[opinion], sums[opinion][row]);
            }
        }
        for (int opinion = 0; opinion < OPINIONS; opinion++) {
            average(sums[opinion], around[opinion]);
        }
    }

    private static boolean alike(MotionField.Layer a, MotionField.Layer b, int i) {
        return Math.abs(a.firstX()[i] - b.firstX()[i])
                        + Math.abs(a.firstY()[i] - b.firstY()[i])
                        + Math.abs(a.secondX()[i] - b.secondX()[i])
                        + Math.abs(a.secondY()[i] - b.secondY()[i])
                < ALIKE;
    }

    private static float difference(MotionField.Layer layer, PairMotion pair, int x, int y, int i) {
        return Math.abs(pair.first().between(x + layer.firstX()[i], y + layer.firstY()[i])
                - pair.second().between(x + layer.secondX()[i], y + layer.secondY()[i]));
    }

    private static void addAlong(float[] values, float[] sums) {
        for (int column = 0; column < PLACES; column++) {
            sums[column] = values[column] + values[column + 1] + values[column + 2];
        }
    }

    private static void average(float[][] sums, float[] out) {
        for (int row = 0; row < PLACES; row++) {
            float[] above = sums[row];
            float[] here = sums[row + 1];
            float[] below = sums[row + 2];
            for (int column = 0; column < PLACES; column++) {
                out[row * PLACES + column] = SHARE * (above[column] + here[column] + below[column]);
            }
        }
    }

    /** The mean difference around a place of the block, row by row. */
    float around(int opinion, int place) {
        return around[opinion][place];
    }
}
