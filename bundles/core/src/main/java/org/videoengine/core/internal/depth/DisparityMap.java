package org.videoengine.core.internal.depth;

import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Parallax;

/**
 * The inverse distances of what a keyframe shows, on a grid that spans it. Not written once made.
 *
 */
public final class DisparityMap {
    /** Columns and rows of a cell of which the largest is known. */
    static final int CELL = 16;

    private static final double BLACK = 16;
    private static final double WHITE = 235;

    /** How far from a soft edge, in samples, it is sharpened. */
    private static final int SOFTNESS = 2;

    /** How wide the rim of a near thing is, in samples. */
    private static final int RIM = 1;

    private final int width;
    private final int height;
    private final float[] samples;
    private final int cellsAcross;
    private final float[] mostOfCell;

    /** @param samples rows one after the other */
    DisparityMap(int width, int height, float[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
        cellsAcross = (width + CELL - 1) / CELL;
        mostOfCell = new float[cellsAcross * ((height + CELL - 1) / CELL)];
        for (int i = 0; i < samples.length; i++) {
            int cell = i / width / CELL * cellsAcross + i % width / CELL;
            mostOfCell[cell] = Math.max(mostOfCell[cell], samples[i]);
        }
    }

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
        extremes.look(samples, SOFTNESS);
        float[] sharp = new float[samples.length];
        for (int i = 0; i < sharp.length; i++) {
            float own = samples[i];
            float most = extremes.most(i / width)[i % width];
            float least = extremes.least(i / width)[i % width];
            sharp[i] = most - least <= KeyframeSight.EDGE ? own : most - own < own - least ? most : least;
        }
        extremes.look(sharp, RIM);
        float[] rimmed = new float[samples.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(extremes.most(y), 0, rimmed, y * width, width);
        }
        return rimmed;
    }

    /** All samples, rows one after the other. */
    float[] samples() {
        return samples;
    }

    /** At least the largest of what lies at places of the grid from one corner to another. */
    float most(float left, float top, float right, float bottom) {
        int lastColumn = column(right) / CELL;
        int lastRow = row(bottom) / CELL;
        float most = 0;
        for (int row = row(top) / CELL; row <= lastRow; row++) {
            for (int column = column(left) / CELL; column <= lastColumn; column++) {
                most = Math.max(most, mostOfCell[row * cellsAcross + column]);
            }
        }
        return most;
    }

    /** The sample at a place of the grid; beyond its edges the edge's. */
    float at(float x, float y) {
        return samples[row(y) * width + column(x)];
    }

    private int column(float x) {
        return Math.max(0, Math.min(width - 1, (int) x));
    }

    private int row(float y) {
        return Math.max(0, Math.min(height - 1, (int) y));
    }
}
