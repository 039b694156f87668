package org.videoengine.core.internal.motion;

import java.util.Arrays;
import java.util.List;
import org.videoengine.frame.MotionField;

/**
 * How much two keyframes differ under each opinion on their motion, where opinions differ at all: found in blocks, as most of a
 * picture moves beyond doubt. Used again from frame to frame.
 */
final class Differences {
    private static final int BLOCK = 16;
    /** Opinions nearer to each other than this, in samples, are one. */
    private static final float SAME = 0.06f;
    /** Samples to each side over which differences are averaged. */
    private static final int REACH = 2;

    private static final int SPAN = BLOCK + 2 * REACH;

    private final int width;
    private final int height;
    private final int across;
    private final boolean[] found;
    private final float[] here = new float[SPAN];
    private final float[][] sums = new float[SPAN][BLOCK];
    private final float[][] around;

    Differences(int width, int height, int opinions) {
        this.width = width;
        this.height = height;
        across = (width + BLOCK - 1) / BLOCK;
        found = new boolean[across * ((height + BLOCK - 1) / BLOCK)];
        around = new float[opinions][BLOCK * BLOCK];
    }

    /** Finds the blocks in which any opinion is not the first one. Displacements are in samples. */
    void find(List<MotionField.Layer> opinions) {
        Arrays.fill(found, false);
        MotionField.Layer first = opinions.get(0);
        int i = 0;
        for (int y = 0; y < height; y++) {
            int row = y / BLOCK * across;
            for (int x = 0; x < width; x++, i++) {
                for (int opinion = 1; opinion < around.length; opinion++) {
                    if (!same(first, opinions.get(opinion), i)) {
                        found[row + x / BLOCK] = true;
                    }
                }
            }
        }
    }

    int blocks() {
        return found.length;
    }

    /** Whether opinions differ in a block. */
    boolean found(int block) {
        return found[block];
    }

    static boolean same(MotionField.Layer a, MotionField.Layer b, int i) {
        return Math.abs(a.firstX()[i] - b.firstX()[i]) < SAME
                && Math.abs(a.firstY()[i] - b.firstY()[i]) < SAME
                && Math.abs(a.secondX()[i] - b.secondX()[i]) < SAME
                && Math.abs(a.secondY()[i] - b.secondY()[i]) < SAME;
    }

    /**
     * Measures the differences in a block: under each opinion, the mean around every sample. The picture's edges repeat.
     */
    void measure(PairMotion pair, List<MotionField.Layer> opinions, int block) {
        int left = block % across * BLOCK;
        int top = block / across * BLOCK;
        for (int opinion = 0; opinion < around.length; opinion++) {
            MotionField.Layer layer = opinions.get(opinion);
            for (int row = 0; row < SPAN; row++) {
                int y = Math.max(0, Math.min(height - 1, top + row - REACH));
                for (int column = 0; column < SPAN; column++) {
                    int x = Math.max(0, Math.min(width - 1, left + column - REACH));
                    int i = y * width + x;
                    here[column] = Math.abs(pair.first().between(x + layer.firstX()[i], y + layer.firstY()[i])
                            - pair.second().between(x + layer.secondX()[i], y + layer.secondY()[i]));
                }
                addAlong(here, sums[row]);
            }
            average(around[opinion]);
        }
    }

    private static void addAlong(float[] values, float[] sums) {
        for (int column = 0; column < BLOCK; column++) {
            float sum = 0;
            for (int k = 0; k <= 2 * REACH; k++) {
                sum += values[column + k];
            }
            sums[column] = sum;
        }
    }

    private void average(float[] out) {
        for (int row = 0; row < BLOCK; row++) {
            for (int column = 0; column < BLOCK; column++) {
                float sum = 0;
                for (int k = 0; k <= 2 * REACH; k++) {
                    sum += sums[row + k][column];
                }
                out[row * BLOCK + column] = sum / ((2 * REACH + 1) * (2 * REACH + 1));
            }
        }
    }

    /** The mean difference around a sample of the block that was measured last. */
    float around(int opinion, int place) {
        return around[opinion][place];
    }

    /** Something to be done to a sample. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param i the sample in the field
         * @param place in its block
         */
        void sample(int i, int place);
    }

    /** Visits the samples of a block. */
    void forEach(int block, Visitor visitor) {
        int left = block % across * BLOCK;
        int top = block / across * BLOCK;
        int bottom = Math.min(height, top + BLOCK);
        int right = Math.min(width, left + BLOCK);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                visitor.sample(y * width + x, (y - top) * BLOCK + x - left);
            }
        }
    }
}
