package org.videoengine.core.internal.motion;

import java.util.List;
import org.videoengine.frame.MotionField;

/**
 * By how much the ways of things between two keyframes differ from straight ones at even speed: the cubic through their places
 * in the keyframe before, the two, and the one after; a parabola where there is only one beyond the pair. A hand-held or driven
 * camera never moves evenly. Used again from frame to frame, by one thread at a time.
 *
 * <p>What is found for a sample is averaged with its neighbours, and fills in for those that are covered in a keyframe.
 */
final class Bend {
    /** Samples of the field along a side of one here. */
    private static final int STEP = 2;
    /** Times that neighbours are averaged. */
    private static final int ROUNDS = 2;
    /** Squared change of speed, as a share of all squared speeds, that halves the trust; and what is allowed at any speed. */
    private static final float SUDDEN = 0.5f;

    private static final float ALLOWED = 1;
    /** Trust in the picture's mean, where no neighbour is trusted. */
    private static final float MEAN_TRUST = 0.01f;

    private final int width;
    private final int height;
    private final float[] trust;
    private final float[] bendX;
    private final float[] bendY;
    private final float[] scratch;
    private final float[] rowX;
    private final float[] rowY;

    Bend(int fieldWidth, int fieldHeight) {
        width = (fieldWidth + STEP - 1) / STEP;
        height = (fieldHeight + STEP - 1) / STEP;
        trust = new float[width * height];
        bendX = new float[width * height];
        bendY = new float[width * height];
        scratch = new float[width * height];
        rowX = new float[fieldWidth];
        rowY = new float[fieldWidth];
    }

    /**
     * Finds the bends at a time. Displacements are in samples.
     *
     * @param main the field's first layer, of straight ways
     * @param fieldWidth samples in a row of it
     */
    void find(MotionField.Layer main, int fieldWidth, float time, Surroundings around) {
        float before = (float) around.timeBefore();
        float after = (float) around.timeAfter();
        if (around.before() != null && around.after() != null) {
            // Lagrange's polynomials of the cubic through four times.
            find(main, fieldWidth, around, share(time, before, after), share(time, after, before));
        } else if (around.before() != null) {
            find(main, fieldWidth, around, time * (time - 1) / (before * (before - 1)), 0);
        } else {
            find(main, fieldWidth, around, 0, time * (time - 1) / (after * (after - 1)));
        }
        smooth();
    }

    private static float share(float time, float own, float other) {
        return time * (time - 1) * (time - other) / (own * (own - 1) * (own - other));
    }

    /** Finds how far from the straight line things are beyond the pair, and so by how much they leave it at this time. */
    private void find(
            MotionField.Layer layer, int fieldWidth, Surroundings around, float shareBefore, float shareAfter) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fieldX = x * STEP;
                int fieldY = y * STEP;
                int i = fieldY * fieldWidth + fieldX;
                float u = layer.secondX()[i] - layer.firstX()[i];
                float v = layer.secondY()[i] - layer.firstY()[i];
                float bentX = 0;
                float bentY = 0;
                float sure = 1;
                if (around.before() != null) {
                    DirectedMotion back = around.before().back();
                    float at = (float) around.timeBefore();
                    float px = fieldX + layer.firstX()[i];
                    float py = fieldY + layer.firstY()[i];
                    float offX = around.before().backward().u.between(px, py) - at * u;
                    float offY = around.before().backward().v.between(px, py) - at * v;
                    sure = back.trustAt(px, py) * even(offX / at, offY / at, u, v);
                    bentX = shareBefore * offX;
                    bentY = shareBefore * offY;
                }
                if (around.after() != null) {
                    DirectedMotion there = around.after().there();
                    float span = (float) around.timeAfter() - 1;
                    float px = fieldX + layer.secondX()[i];
                    float py = fieldY + layer.secondY()[i];
                    float offX = around.after().forward().u.between(px, py) - span * u;
                    float offY = around.after().forward().v.between(px, py) - span * v;
                    sure = Math.min(sure, there.trustAt(px, py) * even(offX / span, offY / span, u, v));
                    bentX += shareAfter * offX;
                    bentY += shareAfter * offY;
                }
                int to = y * width + x;
                trust[to] = sure;
                bendX[to] = sure * bentX;
                bendY[to] = sure * bentY;
            }
        }
    }

    /** Near 1 where a thing keeps its speed, near 0 where it seems to be thrown off its way: by how much the speed changes. */
    private static float even(float offX, float offY, float u, float v) {
        return 1 / (1 + (offX * offX + offY * offY) / (SUDDEN * (u * u + v * v + ALLOWED)));
    }

    private void smooth() {
        float mean = MEAN_TRUST / Math.max(1, sum(trust));
        float meanX = mean * sum(bendX);
        float meanY = mean * sum(bendY);
        for (int round = 0; round < ROUNDS; round++) {
            for (float[] plane : List.of(trust, bendX, bendY)) {
                average(plane);
            }
        }
        for (int i = 0; i < trust.length; i++) {
            float share = 1 / (trust[i] + MEAN_TRUST);
            bendX[i] = share * (bendX[i] + meanX);
            bendY[i] = share * (bendY[i] + meanY);
        }
    }

    private static float sum(float[] plane) {
        double sum = 0;
        for (float each : plane) {
            sum += each;
        }
        return (float) sum;
    }

    /** Puts the mean of each sample and those around it in its place; the edges repeat. */
    private void average(float[] plane) {
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                scratch[row + x] =
                        plane[row + Math.max(0, x - 1)] + plane[row + x] + plane[row + Math.min(width - 1, x + 1)];
            }
        }
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int row = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                plane[row + x] = (scratch[above + x] + scratch[row + x] + scratch[below + x]) * (1f / 9);
            }
        }
    }

    /** Bends all ways of a layer. */
    void add(MotionField.Layer layer, int fieldWidth, int fieldHeight) {
        add(layer, fieldWidth, 0, fieldWidth, 0, fieldHeight);
    }

    /** Bends the ways of a part of a layer. */
    void add(MotionField.Layer layer, int fieldWidth, int left, int right, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            int row = y / STEP * width;
            for (int x = left; x < right; x++) {
                rowX[x] = bendX[row + x / STEP];
                rowY[x] = bendY[row + x / STEP];
            }
            subtract(layer.firstX(), y * fieldWidth, rowX, left, right);
            subtract(layer.firstY(), y * fieldWidth, rowY, left, right);
            subtract(layer.secondX(), y * fieldWidth, rowX, left, right);
            subtract(layer.secondY(), y * fieldWidth, rowY, left, right);
        }
    }

    private static void subtract(float[] plane, int row, float[] by, int left, int right) {
        for (int x = left; x < right; x++) {
            plane[row + x] -= by[x];
        }
    }
}
