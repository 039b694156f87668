package org.videoengine.quality.internal.picture;

import java.util.Arrays;

/**
 * Standard deviation of noise, in luma: Immerkaer's operator ("Fast noise variance estimation", Computer Vision and Image
 * Understanding 64(2), 1996) over blocks of 16x16 samples, of which the quietest tenth's limit is taken, as texture passes
 * for noise everywhere else.
 */
final class NoiseMeter {
    private static final int BLOCK = 16;
    private static final double QUIET_SHARE = 0.10;
    private static final double SIGMA_OF_MEAN = Math.sqrt(Math.PI / 2) / 6;
    /** A block whose mean is so close to black or white has its noise clipped off. */
    private static final double NEAR_AN_END = 3;

    private NoiseMeter() {}

    static double of(Luma luma) {
        int width = luma.width();
        int columns = (width - 2) / BLOCK;
        int sampling = Stripes.sampling(luma.height());
        int rows = (luma.height() - 2) / BLOCK / sampling;
        if (columns < 1 || rows < 1) {
            return 0;
        }
        double[] sigmas = new double[columns * rows];
        Stripes.run(0, rows, (from, to, none) -> {
            for (int row = from; row < to; row++) {
                blocks(luma.values(), width, 1 + row * sampling * BLOCK, columns, sigmas, row * columns);
            }
        });
        Arrays.sort(sigmas);
        int measured = 0;
        while (measured < sigmas.length && sigmas[measured] != Double.MAX_VALUE) {
            measured++;
        }
        return measured == 0 ? 0 : sigmas[(int) (measured * QUIET_SHARE)];
    }

    private static void blocks(float[] v, int width, int top, int columns, double[] sigmas, int at) {
        float[] operator = new float[columns * BLOCK];
        float[] level = new float[columns * BLOCK];
        for (int y = top; y < top + BLOCK; y++) {
            add(v, y * width + 1, width, operator, level);
        }
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            double mean = 0;
            for (int x = column * BLOCK; x < (column + 1) * BLOCK; x++) {
                sum += operator[x];
                mean += level[x];
            }
            mean /= BLOCK * BLOCK;
            boolean clipped = mean < NEAR_AN_END || mean > 255 - NEAR_AN_END;
            sigmas[at + column] = clipped ? Double.MAX_VALUE : SIGMA_OF_MEAN * sum / (BLOCK * BLOCK);
        }
    }

    private static void add(float[] v, int at, int width, float[] operator, float[] level) {
        int up = at - width;
        int down = at + width;
        for (int x = 0; x < operator.length; x++) {
            float corners = v[up + x - 1] + v[up + x + 1] + v[down + x - 1] + v[down + x + 1];
            float sides = v[up + x] + v[down + x] + v[at + x - 1] + v[at + x + 1];
            operator[x] += Math.abs(corners - 2 * sides + 4 * v[at + x]);
            level[x] += v[at + x];
        }
    }
}
