package org.videoengine.quality.internal.picture;

import java.util.Arrays;

/**
 * Steps at the edges of coding blocks, in luma: how much more a step stands out from its two neighbours on the lines of an
 * 8-sample grid than elsewhere, after Wang, Sheikh and Bovik ("No-reference perceptual quality assessment of JPEG compressed
 * images", ICIP 2002). The grid may begin anywhere; one that was stretched by scaling is not found.
 */
final class BlockinessMeter {
    private static final int GRID = 8;

    private BlockinessMeter() {}

    static double of(Luma luma) {
        int width = luma.width();
        int height = luma.height();
        if (width < 4 * GRID || height < 4 * GRID) {
            return 0;
        }
        int sampling = Stripes.sampling(height);
        double[] phases = Stripes.sums(2, height - 1, 3 * GRID, (from, to, out) -> {
            float[] across = new float[width];
            float[] along = new float[width];
            float[] columns = new float[width];
            for (int y = from; y < to; y++) {
                if (y / GRID % sampling != 0) {
                    continue;
                }
                int at = y * width;
                isolated(luma.values(), at, 1, across);
                isolated(luma.values(), at, width, along);
                for (int x = 2; x < width - 1; x++) {
                    columns[x] += across[x];
                }
                out[GRID + y % GRID] += sum(along);
                out[2 * GRID + y % GRID] += width - 3;
            }
            for (int x = 2; x < width - 1; x++) {
                out[x % GRID] += columns[x];
            }
        });
        double[] columns = new double[GRID];
        double[] rows = new double[GRID];
        double samples = 0;
        for (int phase = 0; phase < GRID; phase++) {
            samples += phases[2 * GRID + phase];
        }
        for (int phase = 0; phase < GRID; phase++) {
            int columnsOfPhase = (width - 2 - phase) / GRID + 1;
            columns[phase] = phases[phase] * (width - 3) / ((double) columnsOfPhase * samples);
            rows[phase] = phases[GRID + phase] / phases[2 * GRID + phase];
        }
        return excess(columns) + excess(rows);
    }

    /** How much a step to a sample from the one before exceeds the larger of the steps on both sides. */
    private static void isolated(float[] v, int at, int step, float[] out) {
        for (int x = 2; x < out.length - 1; x++) {
            int i = at + x;
            float here = Math.abs(v[i] - v[i - step]);
            float before = Math.abs(v[i - step] - v[i - 2 * step]);
            float after = Math.abs(v[i + step] - v[i]);
            out[x] = Math.max(0, here - Math.max(before, after));
        }
    }

    private static double sum(float[] values) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i + 1 < values.length; i += 2) {
            even += values[i];
            odd += values[i + 1];
        }
        return even + odd;
    }

    private static double excess(double[] phases) {
        double[] sorted = phases.clone();
        Arrays.sort(sorted);
        double usual = (sorted[GRID / 2 - 1] + sorted[GRID / 2]) / 2;
        return sorted[GRID - 1] - usual;
    }
}
