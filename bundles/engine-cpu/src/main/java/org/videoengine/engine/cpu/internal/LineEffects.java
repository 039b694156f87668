package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.Grain;

/** Vignette and grain, a line at a time, as {@link org.videoengine.plan.ShotPlan} and {@link Grain} define them. */
final class LineEffects {
    private static final float HASH_SUM_MEAN = 510;
    private static final double HASH_SUM_DEVIATION = Math.sqrt(21845);

    private LineEffects() {}

    /**
     * Scales a line's distance from its zero by the vignette's gain.
     *
     * @param zero 16 for luma, 128 for chroma, 0 in linear light
     * @param stepX luma pixels from one sample to the next
     * @param lumaY vertical position of the line on the luma grid, centres at +0.5
     */
    static void vignette(
            float[] line,
            int n,
            float zero,
            double strength,
            int stepX,
            double lumaY,
            int frameWidth,
            int frameHeight) {
        double halfWidth = frameWidth / 2.0;
        double halfHeight = frameHeight / 2.0;
        double corner = halfWidth * halfWidth + halfHeight * halfHeight;
        float down = (float) ((lumaY - halfHeight) * (lumaY - halfHeight) / corner);
        float across = (float) (1 / Math.sqrt(corner));
        float start = (float) ((0.5 - halfWidth) / Math.sqrt(corner));
        float step = stepX * across;
        float v = (float) strength;
        float rest = 1 - v;
        for (int x = 0; x < n; x++) {
            float distance = start + step * x;
            float q = 1 + (distance * distance + down);
            float gain = rest + v / (q * q);
            line[x] = zero + gain * (line[x] - zero);
        }
    }

    /** Adds grain to a line of luma on the 8-bit scale. */
    static void grain(float[] line, int n, Grain grain, int y) {
        float amplitude = (float) (4 * grain.sigma() / HASH_SUM_DEVIATION);
        int rowSeed = y * 0x85EBCA77 + grain.seed();
        for (int x = 0; x < n; x++) {
            int h = x * 0x9E3779B1 + rowSeed;
            h ^= h >>> 16;
            h *= 0x7FEB352D;
            h ^= h >>> 15;
            h *= 0x846CA68B;
            h ^= h >>> 16;
            int sum = (h & 0xFF) + (h >>> 8 & 0xFF) + (h >>> 16 & 0xFF) + (h >>> 24);
            float luma = Math.max(0, Math.min(1, (line[x] - 16) * (1 / 219f)));
            line[x] += amplitude * (sum - HASH_SUM_MEAN) * (luma * (1 - luma));
        }
    }
}
