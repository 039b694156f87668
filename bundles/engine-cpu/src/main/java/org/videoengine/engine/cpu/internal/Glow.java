package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.Bloom;

/** The glow of one frame at a time: gathered in cells, spread, and added. Used again from frame to frame, by one thread. */
final class Glow {
    private static final float WHITE = 65535;
    private static final float RED = 0.2126f;
    private static final float GREEN = 0.7152f;
    private static final float BLUE = 0.0722f;

    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final float[][] cells;
    private final float[] rows;
    private final float[] core;
    private final float[] halo;
    private Bloom bloom;
    private float[] coreBell = {};
    private float[] haloBell = {};

    Glow(int width, int height) {
        this.width = width;
        this.height = height;
        across = (width + Bloom.CELL - 1) / Bloom.CELL;
        down = (height + Bloom.CELL - 1) / Bloom.CELL;
        cells = new float[3][across * down];
        rows = new float[across * down];
        core = new float[across * down];
        halo = new float[across * down];
    }

    /** Begins a frame. */
    void begin(Bloom of) {
        if (!of.equals(bloom)) {
            bloom = of;
            coreBell = bell(of.sigma() / Bloom.CELL);
            haloBell = bell(of.sigma() / Bloom.CELL * Bloom.HALO);
        }
        for (float[] plane : cells) {
            Arrays.fill(plane, 0);
        }
    }

    private static float[] bell(double sigma) {
        int reach = (int) Math.ceil(Bloom.REACH * sigma);
        double[] bell = new double[2 * reach + 1];
        double all = 0;
        for (int d = -reach; d <= reach; d++) {
            bell[d + reach] = StrictMath.exp(-d * d / (2 * sigma * sigma));
            all += bell[d + reach];
        }
        float[] shares = new float[bell.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (bell[i] / all);
        }
        return shares;
    }

    /** Gathers what glows of a line. */
    void gather(int y, float[][] rgb) {
        float threshold = WHITE * (float) bloom.threshold();
        int row = y / Bloom.CELL * across;
        int high = Math.min(Bloom.CELL, height - y / Bloom.CELL * Bloom.CELL);
        for (int x = 0; x < width; x++) {
            float luminance = RED * rgb[0][x] + GREEN * rgb[1][x] + BLUE * rgb[2][x];
            if (luminance > threshold) {
                int wide = Math.min(Bloom.CELL, width - x / Bloom.CELL * Bloom.CELL);
                float share = (luminance - threshold) / luminance / (wide * high);
                int cell = row + x / Bloom.CELL;
                cells[0][cell] += share * rgb[0][x];
                cells[1][cell] += share * rgb[1][x];
                cells[2][cell] += share * rgb[2][x];
            }
        }
    }

    /** Spreads the light of the cells. */
    void spread() {
        for (float[] plane : cells) {
            spread(plane, coreBell, core);
            spread(plane, haloBell, halo);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) bloom.strength() * 0.5f * (core[i] + halo[i]);
            }
        }
    }

    private void spread(float[] plane, float[] bell, float[] to) {
        int reach = bell.length / 2;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                float sum = 0;
                for (int i = Math.max(0, x - reach); i <= Math.min(across - 1, x + reach); i++) {
                    sum += bell[i - x + reach] * plane[y * across + i];
                }
                rows[y * across + x] = sum;
            }
        }
        Arrays.fill(to, 0);
        for (int y = 0; y < down; y++) {
            for (int j = Math.max(0, y - reach); j <= Math.min(down - 1, y + reach); j++) {
                float share = bell[j - y + reach];
                for (int x = 0; x < across; x++) {
                    to[y * across + x] += share * rows[j * across + x];
                }
            }
        }
    }

    /** Adds the glow to a line of a plane. */
    void add(int plane, int y, float[] line) {
        float place = (y + 0.5f) / Bloom.CELL - 0.5f;
        int above = (int) Math.floor(place);
        float share = place - above;
        int upper = Math.max(0, above) * across;
        int lower = Math.min(down - 1, above + 1) * across;
        float[] light = cells[plane];
        for (int x = 0; x < width; x++) {
            float beside = (x + 0.5f) / Bloom.CELL - 0.5f;
            int left = (int) Math.floor(beside);
            float t = beside - left;
            int a = Math.max(0, left);
            int b = Math.min(across - 1, left + 1);
            float top = light[upper + a] + t * (light[upper + b] - light[upper + a]);
            float bottom = light[lower + a] + t * (light[lower + b] - light[lower + a]);
            line[x] += top + share * (bottom - top);
        }
    }
}
