package org.videoengine.core.internal.motion;

import java.util.Arrays;

/**
 * What the samples of two keyframes say of the motion at a time between: each moves along its own motion and votes where it
 * lands, those that can be trusted apart from those that are covered in the other keyframe. Votes for a sample lie side by side:
 * how many, and the sums of the horizontal and the vertical motion from the first keyframe to the second. Used again from frame
 * to frame.
 */
final class Votes {
    /** Numbers that are kept of each sample. */
    static final int PARTS = 3;

    /** Of both keyframes. */
    final float[] trusted;

    /** Of what the first keyframe alone shows. */
    final float[] onlyFirst;

    /** Of what the second keyframe alone shows. */
    final float[] onlySecond;

    private final int width;
    private final int height;

    Votes(int width, int height) {
        this.width = width;
        this.height = height;
        trusted = new float[PARTS * width * height];
        onlyFirst = new float[PARTS * width * height];
        onlySecond = new float[PARTS * width * height];
    }

    /**
     * Counts anew.
     *
     * @param time 0 at the first keyframe, 1 at the second
     */
    void count(PairMotion pair, float time) {
        Arrays.fill(trusted, 0);
        Arrays.fill(onlyFirst, 0);
        Arrays.fill(onlySecond, 0);
        count(pair.there(), time, 1, onlyFirst);
        count(pair.back(), 1 - time, -1, onlySecond);
    }

    /**
     * @param way how much of its motion each sample goes
     * @param sign 1 for motion from the first keyframe to the second, -1 for motion back
     */
    private void count(DirectedMotion motion, float way, float sign, float[] covered) {
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                float u = motion.u[i];
                float v = motion.v[i];
                float landX = x + way * u;
                float landY = y + way * v;
                float trust = motion.trust[i];
                if (trust > 0) {
                    land(landX, landY, trust, sign * u, sign * v, trusted);
                } else {
                    land(landX, landY, 1, sign * u, sign * v, covered);
                }
            }
        }
    }

    private void land(float x, float y, float vote, float u, float v, float[] votes) {
        if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
            landAtEdge(x, y, vote, u, v, votes);
            return;
        }
        int left = (int) x;
        int top = (int) y;
        float lower = vote * (y - top);
        float upper = vote - lower;
        float lowerRight = lower * (x - left);
        float upperRight = upper * (x - left);
        int above = PARTS * (top * width + left);
        int below = above + PARTS * width;
        add(votes, above, upper - upperRight, u, v);
        add(votes, above + PARTS, upperRight, u, v);
        add(votes, below, lower - lowerRight, u, v);
        add(votes, below + PARTS, lowerRight, u, v);
    }

    private void landAtEdge(float x, float y, float vote, float u, float v, float[] votes) {
        if (!(x > -1 && y > -1 && x < width && y < height)) {
            return;
        }
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float below = y - top;
        for (int corner = 0; corner < 4; corner++) {
            int column = left + (corner & 1);
            int row = top + (corner >> 1);
            if (column >= 0 && row >= 0 && column < width && row < height) {
                float share = ((corner & 1) == 0 ? 1 - right : right) * (corner < 2 ? 1 - below : below);
                add(votes, PARTS * (row * width + column), vote * share, u, v);
            }
        }
    }

    private static void add(float[] votes, int at, float vote, float u, float v) {
        votes[at] += vote;
        votes[at + 1] += vote * u;
        votes[at + 2] += vote * v;
    }
}
