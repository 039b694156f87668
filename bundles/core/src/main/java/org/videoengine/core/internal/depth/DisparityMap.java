package org.videoengine.core.internal.depth;

import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Parallax;

/**
 * The inverse distances of what a keyframe shows, on a grid that spans it. Not written once made.
 *
 * @param samples rows one after the other
 */
public record DisparityMap(int width, int height, float[] samples) {
    private static final double BLACK = 16;
    private static final double WHITE = 235;

    /** How far from a soft edge, in samples, it is sharpened. */
    private static final int SOFTNESS = 2;

    /** How wide the rim of a near thing is, in samples. */
    private static final int RIM = 1;

    /**
     * Reads a depth map. Edges between near and far things are made hard, as there is nothing between them.
     *
     * @param map in which near is white, in limited range
     */
    public static DisparityMap of(SourceImage map, int width, int height) {
        float[] samples = new float[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((y + 0.5) * map.height() / height);
            for (int x = 0; x < width; x++) {
                int column = (int) ((x + 0.5) * map.width() / width);
                double depth = (map.sample(0, column, row) - BLACK) / (WHITE - BLACK);
                samples[y * width + x] = (float) Parallax.disparity(Math.max(0, Math.min(1, depth)));
            }
        }
        return new DisparityMap(width, height, sharpened(samples, width, height));
    }

    /**
     * Of the nearest and the furthest around a sample it takes that which it is closer to; near things then get the rim that
     * a lens blends with what is behind them, so that nothing of it stays with the background.
     */
    private static float[] sharpened(float[] samples, int width, int height) {
        Extremes extremes = new Extremes(width, height);
        int[] near = new int[samples.length];
        int[] far = new int[samples.length];
        extremes.find(samples, SOFTNESS, true, near);
        extremes.find(samples, SOFTNESS, false, far);
        float[] sharp = new float[samples.length];
        for (int i = 0; i < sharp.length; i++) {
            float own = samples[i];
            float most = samples[near[i]];
            float least = samples[far[i]];
            sharp[i] = most - least <= KeyframeSight.EDGE ? own : most - own < own - least ? most : least;
        }
        extremes.find(sharp, RIM, true, near);
        float[] rimmed = new float[samples.length];
        for (int i = 0; i < rimmed.length; i++) {
            rimmed[i] = sharp[near[i]];
        }
        return rimmed;
    }

    /** The sample at a place of the grid; beyond its edges the edge's. */
    float at(float x, float y) {
        int column = Math.max(0, Math.min(width - 1, (int) x));
        int row = Math.max(0, Math.min(height - 1, (int) y));
        return samples[row * width + column];
    }
}
