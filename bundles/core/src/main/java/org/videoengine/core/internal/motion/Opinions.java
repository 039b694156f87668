package org.videoengine.core.internal.motion;

import java.util.Arrays;
import org.videoengine.frame.MotionField;

/**
 * The second and the third opinion on the motion at a time: the motions there and back, each followed back to the keyframe where
 * its samples are. They are asked in blocks, and only where the motion there, somewhere near, is not the motion back: else they
 * say what the first opinion says. Beside such blocks they take the first opinion, so that between samples there is something to
 * go by; elsewhere they are 0. Used again from frame to frame.
 */
final class Opinions {
    /** Samples along a side of a block. */
    static final int BLOCK = 16;
    /** Opinions are one that lead to places nearer to each other than this, in samples, times what these places count. */
    private static final float SAME = 0.1f;
    /** How much of the gap between there and back at most lies between the first opinion and another. */
    private static final float SHARE_OF_GAP = 0.6f;
    /**
     * Samples from one that is looked at to the next, in each direction: gaps are known for those between, and what is seen of
     * motion at all is wider than that.
     */
    static final int STEP = 2;

    /** Samples that are looked at along a side of a block, with the next block's first. */
    private static final int KNOTS = BLOCK / STEP + 1;
    /** Brightness difference, of 256, at which an opinion counts a quarter. */
    private static final float DISAGREEMENT = 40;

    private static final byte AGREED = 0;
    private static final byte BESIDE = 1;
    private static final byte DOUBTFUL = 2;

    private final int width;
    private final int height;
    private final int across;
    private final MotionField.Layer main;
    private final MotionField.Layer there;
    private final MotionField.Layer back;
    private final byte[] blocks;
    private final byte[] before;
    private final float[] origin = new float[2];
    private final float[][] knotsX = new float[KNOTS][KNOTS];
    private final float[][] knotsY = new float[KNOTS][KNOTS];
    private final float[] alongX = new float[BLOCK];
    private final float[] alongY = new float[BLOCK];
    private final Differences differences;

    Opinions(MotionField field) {
        width = field.width();
        height = field.height();
        main = field.layers().get(0);
        there = field.layers().get(1);
        back = field.layers().get(2);
        across = (width + BLOCK - 1) / BLOCK;
        blocks = new byte[across * ((height + BLOCK - 1) / BLOCK)];
        before = new byte[blocks.length];
        differences = new Differences(width, height);
    }

    /** Leaves no weight of the time before, and nothing at all where nobody is asked now. */
    private void clear(MotionField.Layer layer, int block) {
        boolean all = blocks[block] == AGREED;
        int left = left(block);
        int n = right(block) - left;
        int bottom = bottom(block);
        for (int y = top(block); y < bottom; y++) {
            int from = y * width + left;
            int to = from + n;
            if (all) {
                Arrays.fill(layer.firstX(), from, to, 0);
                Arrays.fill(layer.firstY(), from, to, 0);
                Arrays.fill(layer.secondX(), from, to, 0);
                Arrays.fill(layer.secondY(), from, to, 0);
            }
            Arrays.fill(layer.firstWeight(), from, to, 0);
            Arrays.fill(layer.secondWeight(), from, to, 0);
        }
    }

    /** Asks for straight ways, given the first opinion. */
    void ask(PairMotion pair, float time) {
        System.arraycopy(blocks, 0, before, 0, blocks.length);
        Arrays.fill(blocks, AGREED);
        find(pair, SAME / (SHARE_OF_GAP * time * (1 - time)));
        for (int block = 0; block < blocks.length; block++) {
            if (before[block] != AGREED) {
                clear(there, block);
                clear(back, block);
            }
            if (blocks[block] == DOUBTFUL) {
                follow(pair.forward(), there, block, time, 1, time);
                follow(pair.backward(), back, block, time, -1, 1 - time);
            }
        }
    }

    private void find(PairMotion pair, float most) {
        for (int y = 0; y < height; y += STEP) {
            for (int x = 0; x < width; x += STEP) {
                int i = y * width + x;
                if (pair.there().gapAt(x + main.firstX()[i], y + main.firstY()[i]) > most
                        || pair.back().gapAt(x + main.secondX()[i], y + main.secondY()[i]) > most) {
                    blocks[y / BLOCK * across + x / BLOCK] = DOUBTFUL;
                }
            }
        }
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] == DOUBTFUL) {
                markBeside(block % across, block / across);
            }
        }
    }

    private void markBeside(int column, int line) {
        int lines = blocks.length / across;
        for (int l = Math.max(0, line - 1); l <= Math.min(lines - 1, line + 1); l++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(across - 1, column + 1); c++) {
                if (blocks[l * across + c] == AGREED) {
                    blocks[l * across + c] = BESIDE;
                }
            }
        }
    }

    /** Follows a flow back to where every second sample of this time came from; those between take the mean. */
    private void follow(FlowField flow, MotionField.Layer layer, int block, float time, float sign, float way) {
        int left = left(block);
        int top = top(block);
        for (int row = 0; row < KNOTS; row++) {
            int y = Math.min(height - 1, top + row * STEP);
            for (int column = 0; column < KNOTS; column++) {
                flow.follow(Math.min(width - 1, left + column * STEP), y, way, origin);
                knotsX[row][column] = sign * origin[0];
                knotsY[row][column] = sign * origin[1];
            }
        }
        int n = right(block) - left;
        for (int y = top; y < bottom(block); y++) {
            spread(knotsX, y - top, alongX, n);
            spread(knotsY, y - top, alongY, n);
            int at = y * width + left;
            for (int x = 0; x < n; x++) {
                layer.firstX()[at + x] = -time * alongX[x];
                layer.firstY()[at + x] = -time * alongY[x];
                layer.secondX()[at + x] = (1 - time) * alongX[x];
                layer.secondY()[at + x] = (1 - time) * alongY[x];
            }
        }
    }

    private static void spread(float[][] knots, int y, float[] along, int n) {
        float[] above = knots[y / STEP];
        float[] below = knots[(y + 1) / STEP];
        for (int x = 0; x < n; x++) {
            int before = x / STEP;
            int after = (x + 1) / STEP;
            along[x] = 0.25f * (above[before] + above[after] + below[before] + below[after]);
        }
    }

    /** Bends the ways as those of the first opinion were. */
    void bend(Bend bend) {
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] == DOUBTFUL) {
                bend.add(there, width, left(block), right(block), top(block), bottom(block));
                bend.add(back, width, left(block), right(block), top(block), bottom(block));
            }
        }
    }

    /** Takes weight from the first opinion, where others differ from it. */
    void weigh(PairMotion pair, float time) {
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] == BESIDE) {
                copy(there, block);
                copy(back, block);
            }
        }
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] == DOUBTFUL && differ(block, time)) {
                differences.measure(main, there, back, pair, block);
                mix(block, time);
            }
        }
    }

    private void copy(MotionField.Layer layer, int block) {
        int left = left(block);
        int n = right(block) - left;
        int bottom = bottom(block);
        for (int y = top(block); y < bottom; y++) {
            int i = y * width + left;
            System.arraycopy(main.firstX(), i, layer.firstX(), i, n);
            System.arraycopy(main.firstY(), i, layer.firstY(), i, n);
            System.arraycopy(main.secondX(), i, layer.secondX(), i, n);
            System.arraycopy(main.secondY(), i, layer.secondY(), i, n);
        }
    }

    private boolean differ(int block, float time) {
        int right = right(block);
        int bottom = bottom(block);
        for (int y = top(block); y < bottom; y += STEP) {
            for (int x = left(block); x < right; x += STEP) {
                int i = y * width + x;
                if (!same(there, i, time) || !same(back, i, time)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean same(MotionField.Layer other, int i, float time) {
        return (1 - time) * Math.abs(main.firstX()[i] - other.firstX()[i]) < SAME
                && (1 - time) * Math.abs(main.firstY()[i] - other.firstY()[i]) < SAME
                && time * Math.abs(main.secondX()[i] - other.secondX()[i]) < SAME
                && time * Math.abs(main.secondY()[i] - other.secondY()[i]) < SAME;
    }

    private void mix(int block, float time) {
        int left = left(block);
        int top = top(block);
        int right = right(block);
        int bottom = bottom(block);
        for (int y = top; y < bottom; y += STEP) {
            for (int x = left; x < right; x += STEP) {
                int i = y * width + x;
                boolean noneThere = same(there, i, time);
                boolean noneBack = same(back, i, time);
                if (noneThere && noneBack) {
                    continue;
                }
                int place = (y - top) / STEP * Differences.PLACES + (x - left) / STEP;
                float own = weight(differences.around(0, place));
                float one = weight(differences.around(1, place));
                float other = weight(differences.around(2, place));
                float all = 1 / (own + one + other);
                one = noneThere ? 0 : one * all;
                other = noneBack ? 0 : other * all;
                for (int row = y; row < Math.min(bottom, y + STEP); row++) {
                    for (int column = x; column < Math.min(right, x + STEP); column++) {
                        share(row * width + column, one, other, time);
                    }
                }
            }
        }
    }

    private void share(int i, float one, float other, float time) {
        there.firstWeight()[i] = one * (1 - time);
        there.secondWeight()[i] = one * time;
        back.firstWeight()[i] = other * (1 - time);
        back.secondWeight()[i] = other * time;
        main.firstWeight()[i] *= 1 - one - other;
        main.secondWeight()[i] *= 1 - one - other;
    }

    private static float weight(float difference) {
        float root = 1 / (1 + difference / DISAGREEMENT);
        return root * root;
    }

    /** Multiplies the displacements. */
    void scale(float byX, float byY) {
        if (byX == 1 && byY == 1) {
            return;
        }
        for (int block = 0; block < blocks.length; block++) {
            if (blocks[block] != AGREED) {
                scale(there, block, byX, byY);
                scale(back, block, byX, byY);
            }
        }
    }

    private void scale(MotionField.Layer layer, int block, float byX, float byY) {
        int left = left(block);
        int n = right(block) - left;
        int bottom = bottom(block);
        for (int y = top(block); y < bottom; y++) {
            int from = y * width + left;
            for (int i = from; i < from + n; i++) {
                layer.firstX()[i] *= byX;
                layer.firstY()[i] *= byY;
                layer.secondX()[i] *= byX;
                layer.secondY()[i] *= byY;
            }
        }
    }

    /** The first column of a block of a field so wide. */
    static int left(int block, int width) {
        return block % ((width + BLOCK - 1) / BLOCK) * BLOCK;
    }

    /** The first row of a block of a field so wide. */
    static int top(int block, int width) {
        return block / ((width + BLOCK - 1) / BLOCK) * BLOCK;
    }

    private int left(int block) {
        return block % across * BLOCK;
    }

    private int right(int block) {
        return Math.min(width, left(block) + BLOCK);
    }

    private int top(int block) {
        return block / across * BLOCK;
    }

    private int bottom(int block) {
        return Math.min(height, top(block) + BLOCK);
    }
}
