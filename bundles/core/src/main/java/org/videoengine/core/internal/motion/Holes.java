package org.videoengine.core.internal.motion;

import org.videoengine.frame.MotionField;

/**
 * The samples of a field of which nothing is known: they take the mean of what is known around them, from the rim of a hole
 * inwards. Used again from frame to frame.
 */
final class Holes {
    private final int width;
    private final int height;
    private final boolean[] unknown;
    private final int[] samples;
    private final int[] filled;
    private int count;

    Holes(int width, int height) {
        this.width = width;
        this.height = height;
        unknown = new boolean[width * height];
        samples = new int[width * height];
        filled = new int[width * height];
    }

    /** There are none. */
    void begin() {
        count = 0;
    }

    void add(int sample) {
        unknown[sample] = true;
        samples[count++] = sample;
    }

    /** Fills the displacements of a layer; where nothing at all is known, nothing moves. */
    void fill(MotionField.Layer layer) {
        int ready = count;
        while (count > 0 && ready > 0) {
            ready = 0;
            int left = 0;
            for (int k = 0; k < count; k++) {
                int sample = samples[k];
                if (fill(layer, sample)) {
                    filled[ready++] = sample;
                } else {
                    samples[left++] = sample;
                }
            }
            count = left;
            forget(filled, ready);
        }
        for (int k = 0; k < count; k++) {
            set(layer, samples[k], 0, 0, 0, 0);
        }
        forget(samples, count);
    }

    private void forget(int[] known, int most) {
        for (int k = 0; k < most; k++) {
            unknown[known[k]] = false;
        }
    }

    private boolean fill(MotionField.Layer layer, int i) {
        int x = i % width;
        int y = i / width;
        int known = 0;
        float x0 = 0;
        float y0 = 0;
        float x1 = 0;
        float y1 = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                int at = row * width + column;
                if (!unknown[at]) {
                    known++;
                    x0 += layer.firstX()[at];
                    y0 += layer.firstY()[at];
                    x1 += layer.secondX()[at];
                    y1 += layer.secondY()[at];
                }
            }
        }
        if (known == 0) {
            return false;
        }
        set(layer, i, x0 / known, y0 / known, x1 / known, y1 / known);
        return true;
    }

    private static void set(MotionField.Layer layer, int i, float x0, float y0, float x1, float y1) {
        layer.firstX()[i] = x0;
        layer.firstY()[i] = y0;
        layer.secondX()[i] = x1;
        layer.secondY()[i] = y1;
    }
}
