package org.videoengine.core.internal.motion;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.videoengine.frame.MotionField;

/**
 * How much two keyframes differ under each opinion on their motion, where opinions differ at all: found in blocks, as most of a
 * picture moves beyond doubt. Used again from frame to frame.
 */
final class Differences {
    private static final int BLOCK = 16;
    /** Opinions nearer to each other than this, in samples, are one. */
    private static final float SAME = 0.06f;
    /** Samples to each side over which differences are averaged; less than a block. */
    private static final int REACH = 2;

    private final int width;
    private final int height;
    private final int across;
    private final boolean[] found;
    private final float[][] difference;

    Differences(int width, int height, int opinions) {
        this.width = width;
        this.height = height;
        across = (width + BLOCK - 1) / BLOCK;
        found = new boolean[across * ((height + BLOCK - 1) / BLOCK)];
        difference = new float[opinions][width * height];
    }

    /** Finds the blocks in which any opinion is not the first one. Displacements are in samples. */
    void find(List<MotionField.Layer> opinions) {
        Arrays.fill(found, false);
        MotionField.Layer first = opinions.get(0);
        int i = 0;
        for (int y = 0; y < height; y++) {
            int row = y / BLOCK * across;
            for (int x = 0; x < width; x++, i++) {
                for (int opinion = 1; opinion < difference.length; opinion++) {
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

    /** Measures the differences under an opinion, in the blocks that were found and around them. */
    void measure(PairMotion pair, MotionField.Layer layer, int opinion) {
        float[] out = difference[opinion];
        for (int block = 0; block < found.length; block++) {
            if (!near(block)) {
                continue;
            }
            int bottom = Math.min(height, (block / across + 1) * BLOCK);
            int right = Math.min(width, (block % across + 1) * BLOCK);
            for (int y = block / across * BLOCK; y < bottom; y++) {
                for (int x = block % across * BLOCK; x < right; x++) {
                    int i = y * width + x;
                    out[i] = Math.abs(pair.first().between(x + layer.firstX()[i], y + layer.firstY()[i])
                            - pair.second().between(x + layer.secondX()[i], y + layer.secondY()[i]));
                }
            }
        }
    }

    private boolean near(int block) {
        int row = block / across;
        int column = block % across;
        for (int y = Math.max(0, row - 1); y <= Math.min(found.length / across - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++) {
                if (found[y * across + x]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The mean difference around a sample of a block that was found; the edges repeat. */
    float around(int opinion, int i) {
        float[] plane = difference[opinion];
        int x = i % width;
        int y = i / width;
        float sum = 0;
        for (int j = y - REACH; j <= y + REACH; j++) {
            int row = Math.max(0, Math.min(height - 1, j)) * width;
            for (int k = x - REACH; k <= x + REACH; k++) {
                sum += plane[row + Math.max(0, Math.min(width - 1, k))];
            }
        }
        return sum / ((2 * REACH + 1) * (2 * REACH + 1));
    }

    /** Visits the samples of a block. */
    void forEach(int block, IntConsumer visitor) {
        int bottom = Math.min(height, (block / across + 1) * BLOCK);
        int right = Math.min(width, (block % across + 1) * BLOCK);
        for (int y = block / across * BLOCK; y < bottom; y++) {
            for (int x = block % across * BLOCK; x < right; x++) {
                visitor.accept(y * width + x);
            }
        }
    }
}
