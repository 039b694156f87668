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
    /** Rows in which there are any. */
    private final boolean[] firstRows;

    private final boolean[] secondRows;

    Votes(int width, int height) {
        this.width = width;
        this.height = height;
        trusted = new float[PARTS * width * height];
        onlyFirst = new float[PARTS * width * height];
        onlySecond = new float[PARTS * width * height];
        firstRows = new boolean[height];
        secondRows = new boolean[height];
    }

    /**
     * Counts anew.
     *
     * @param time 0 at the first keyframe, 1 at the second
     */
    void count(PairMotion pair, float time) {
        Arrays.fill(trusted, 0);
        clear(onlyFirst, firstRows);
        clear(onlySecond, secondRows);
        count(pair.there(), time, 1, onlyFirst, firstRows);
        count(pair.back(), 1 - time, -1, onlySecond, secondRows);
    }

    private void clear(float[] votes, boolean[] rows) {
        int length = PARTS * width;
        for (int y = 0; y < height; y++) {
            if (rows[y]) {
                Arrays.fill(votes, y * length, (y + 1) * length, 0);
                rows[y] = false;
            }
        }
    }

    /**
     * Neighbours mostly land side by side: what a sample gives to its right is kept until the next one has given its own to
     * the same place, so that votes go to memory, and come from it, half as often.
     *
     * @param way how much of its motion each sample goes
     * @param sign 1 for motion from the first keyframe to the second, -1 for motion back
     * @param covered votes of what is covered in the other keyframe, in some of their rows
     */
    private void count(DirectedMotion motion, float way, float sign, float[] covered, boolean[] rows) {
        int i = 0;
        for (int y = 0; y < height; y++) {
            int waiting = -1;
            float above = 0;
            float aboveU = 0;
            float aboveV = 0;
            float below = 0;
            float belowU = 0;
            float belowV = 0;
            for (int x = 0; x < width; x++, i++) {
                float u = motion.u[i];
                float v = motion.v[i];
                float landX = x + way * u;
                float landY = y + way * v;
                float trust = motion.trust[i];
                if (!(trust > 0)) {
                    land(landX, landY, sign * u, sign * v, covered, rows);
                    continue;
                }
                if (!(landX >= 0 && landY >= 0 && landX < width - 1 && landY < height - 1)) {
                    landAtEdge(landX, landY, trust, sign * u, sign * v, trusted);
                    continue;
                }
                int left = (int) landX;
                int top = (int) landY;
                float lower = trust * (landY - top);
                float upper = trust - lower;
                float lowerRight = lower * (landX - left);
                float upperRight = upper * (landX - left);
                float own = sign * u;
                float ownV = sign * v;
                int at = top * width + left;
                if (at != waiting) {
                    give(waiting, above, aboveU, aboveV, below, belowU, belowV);
                    above = aboveU = aboveV = below = belowU = belowV = 0;
                }
                float upperLeft = upper - upperRight;
                float lowerLeft = lower - lowerRight;
                give(
                        at,
                        above + upperLeft,
                        aboveU + upperLeft * own,
                        aboveV + upperLeft * ownV,
                        below + lowerLeft,
                        belowU + lowerLeft * own,
                        belowV + lowerLeft * ownV);
                waiting = at + 1;
                above = upperRight;
                aboveU = upperRight * own;
                aboveV = upperRight * ownV;
                below = lowerRight;
                belowU = lowerRight * own;
                belowV = lowerRight * ownV;
            }
            give(waiting, above, aboveU, aboveV, below, belowU, belowV);
        }
    }

    /** Adds votes for a sample and the one below it. */
    private void give(int sample, float above, float aboveU, float aboveV, float below, float belowU, float belowV) {
        if (sample >= 0) {
            int at = PARTS * sample;
            int under = at + PARTS * width;
            trusted[at] += above;
            trusted[at + 1] += aboveU;
            trusted[at + 2] += aboveV;
            trusted[under] += below;
            trusted[under + 1] += belowU;
            trusted[under + 2] += belowV;
        }
    }

    /** Gives a vote of a sample that is covered in the other keyframe. */
    private void land(float x, float y, float u, float v, float[] votes, boolean[] rows) {
        if (x > -1 && y > -1 && x < width && y < height) {
            int top = (int) Math.floor(y);
            rows[Math.max(0, top)] = true;
            rows[Math.min(height - 1, top + 1)] = true;
            landAtEdge(x, y, 1, u, v, votes);
        }
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
