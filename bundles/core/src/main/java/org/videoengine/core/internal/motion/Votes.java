package org.videoengine.core.internal.motion;

import java.util.Arrays;

/**
 * What the samples of one keyframe say of the motion at a time between: each moves along its own motion and votes where it
 * lands, those that can be trusted apart from those that are covered in the other keyframe. Used again from frame to frame.
 */
final class Votes {
    final float[] trusted;
    final float[] trustedU;
    final float[] trustedV;
    final float[] covered;
    final float[] coveredU;
    final float[] coveredV;

    Votes(int samples) {
        trusted = new float[samples];
        trustedU = new float[samples];
        trustedV = new float[samples];
        covered = new float[samples];
        coveredU = new float[samples];
        coveredV = new float[samples];
    }

    /**
     * Counts anew.
     *
     * @param way how much of its motion each sample goes
     * @param sign 1 for motion from the first keyframe to the second, -1 for motion back: votes are all for motion there
     */
    void count(DirectedMotion motion, float way, float sign) {
        Arrays.fill(trusted, 0);
        Arrays.fill(trustedU, 0);
        Arrays.fill(trustedV, 0);
        Arrays.fill(covered, 0);
        Arrays.fill(coveredU, 0);
        Arrays.fill(coveredV, 0);
        int i = 0;
        for (int y = 0; y < motion.height; y++) {
            for (int x = 0; x < motion.width; x++, i++) {
                float u = motion.u[i];
                float v = motion.v[i];
                float landX = x + way * u;
                float landY = y + way * v;
                if (landX <= -1 || landY <= -1 || landX >= motion.width || landY >= motion.height) {
                    continue;
                }
                float trust = motion.trust[i];
                if (trust > 0) {
                    land(motion, landX, landY, trust, sign * u, sign * v, trusted, trustedU, trustedV);
                } else {
                    land(motion, landX, landY, 1, sign * u, sign * v, covered, coveredU, coveredV);
                }
            }
        }
    }

    private static void land(
            DirectedMotion motion,
            float x,
            float y,
            float vote,
            float u,
            float v,
            float[] votes,
            float[] votesU,
            float[] votesV) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float below = y - top;
        for (int corner = 0; corner < 4; corner++) {
            int column = left + (corner & 1);
            int row = top + (corner >> 1);
            if (column >= 0 && row >= 0 && column < motion.width && row < motion.height) {
                float share = vote * ((corner & 1) == 0 ? 1 - right : right) * (corner < 2 ? 1 - below : below);
                int at = row * motion.width + column;
                votes[at] += share;
                votesU[at] += share * u;
                votesV[at] += share * v;
            }
        }
    }
}
