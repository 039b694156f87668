package org.videoengine.core.internal.motion;

import java.util.Arrays;
import org.videoengine.frame.MotionField;

/**
 * How much of each sample is the first keyframe's: what time says, but for samples that one keyframe covers, and the mean over
 * each one's neighbours. Used again from frame to frame.
 */
final class FirstShare {
    private final int width;
    private final int height;
    private final float[] share;
    /** Rows in which a sample's share is its own. */
    private final boolean[] mixed;

    private final float[] sum;
    private float usual;

    FirstShare(int width, int height) {
        this.width = width;
        this.height = height;
        share = new float[width * height];
        mixed = new boolean[height];
        sum = new float[width];
    }

    /** The share of all samples, until some get their own. */
    void begin(float everywhere) {
        usual = everywhere;
        Arrays.fill(share, everywhere);
        Arrays.fill(mixed, false);
    }

    /** The share of a sample of a row. */
    void set(int sample, int row, float own) {
        share[sample] = own;
        mixed[row] = true;
    }

    /** Sets the weights of a layer that has all of each sample. */
    void put(MotionField.Layer layer) {
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1);
            int below = Math.min(height - 1, y + 1);
            int row = y * width;
            if (mixed[above] || mixed[y] || mixed[below]) {
                add(above * width, row, below * width);
                average(layer.firstWeight(), layer.secondWeight(), row);
            } else {
                Arrays.fill(layer.firstWeight(), row, row + width, usual);
                Arrays.fill(layer.secondWeight(), row, row + width, 1 - usual);
            }
        }
    }

    private void add(int above, int row, int below) {
        for (int x = 0; x < width; x++) {
            sum[x] = (share[above + x] + share[row + x] + share[below + x]) * (1f / 9);
        }
    }

    /** The edges repeat. */
    private void average(float[] first, float[] second, int row) {
        int last = width - 1;
        for (int x = 1; x < last; x++) {
            first[row + x] = sum[x - 1] + sum[x] + sum[x + 1];
        }
        first[row] = sum[0] + sum[0] + sum[Math.min(1, last)];
        first[row + last] = sum[Math.max(0, last - 1)] + sum[last] + sum[last];
        for (int x = 0; x < width; x++) {
            second[row + x] = 1 - first[row + x];
        }
    }
}
