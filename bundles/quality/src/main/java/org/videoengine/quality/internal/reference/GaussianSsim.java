package org.videoengine.quality.internal.reference;

import java.util.stream.IntStream;

/**
 * Structural similarity with the circular Gaussian window of its authors (Wang, Bovik, Sheikh and Simoncelli 2004): 11x11
 * samples, standard deviation 1.5, only where the window lies wholly inside. K1 is 0.01, K2 is 0.03, the peak 255.
 */
final class GaussianSsim {
    /** Samples across the window. */
    static final int WINDOW = 11;

    private static final double SIGMA = 1.5;
    private static final double PEAK = 255;
    private static final float C1 = (float) (0.01 * PEAK * 0.01 * PEAK);
    private static final float C2 = (float) (0.03 * PEAK * 0.03 * PEAK);
    private static final float[] WEIGHTS = weights();
    private static final int ROWS_AT_ONCE = 32;

    /**
     * Means over a picture.
     *
     * @param similarity of luminance, contrast and structure together
     * @param contrast of contrast and structure alone
     */
    record Means(double similarity, double contrast) {}

    private GaussianSsim() {}

    private static float[] weights() {
        double[] bell = new double[WINDOW];
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            double x = i - (WINDOW - 1) / 2.0;
            bell[i] = Math.exp(-x * x / (2 * SIGMA * SIGMA));
            sum += bell[i];
        }
        float[] weights = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            weights[i] = (float) (bell[i] / sum);
        }
        return weights;
    }

    /** Of pictures whose codes are 0 to 255, at least as large as the window. */
    static Means of(float[] reference, float[] test, int width, int height) {
        int rows = height - WINDOW + 1;
        int columns = width - WINDOW + 1;
        int stripes = (rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        double[][] sums = new double[stripes][];
        IntStream.range(0, stripes).parallel().forEach(i -> {
            sums[i] = new Stripe(reference, test, width).sums(i * ROWS_AT_ONCE, Math.min(rows, (i + 1) * ROWS_AT_ONCE));
        });
        double similarity = 0;
        double contrast = 0;
        for (double[] sum : sums) {
            similarity += sum[0];
            contrast += sum[1];
        }
        double windows = (double) rows * columns;
        return new Means(similarity / windows, contrast / windows);
    }

    /** Rows of windows that one thread reckons. */
    private static final class Stripe {
        private final float[] reference;
        private final float[] test;
        private final int width;
        private final int columns;
        private final float[][] vertical = new float[5][];
        private final float[][] means = new float[5][];

        Stripe(float[] reference, float[] test, int width) {
            this.reference = reference;
            this.test = test;
            this.width = width;
            this.columns = width - WINDOW + 1;
            for (int i = 0; i < vertical.length; i++) {
                vertical[i] = new float[width];
                means[i] = new float[columns];
            }
        }

        double[] sums(int from, int to) {
            double similarity = 0;
            double contrast = 0;
            for (int row = from; row < to; row++) {
                blurDown(row);
                for (int i = 0; i < means.length; i++) {
                    blurAcross(vertical[i], means[i]);
                }
                for (int x = 0; x < columns; x++) {
                    float r = means[0][x];
                    float t = means[1][x];
                    float variances = means[2][x] + means[3][x] - r * r - t * t;
                    float covariance = means[4][x] - r * t;
                    float structure = (2 * covariance + C2) / (variances + C2);
                    contrast += structure;
                    similarity += structure * (2 * r * t + C1) / (r * r + t * t + C1);
                }
            }
            return new double[] {similarity, contrast};
        }

        private void blurDown(int row) {
            for (float[] sums : vertical) {
                java.util.Arrays.fill(sums, 0);
            }
            for (int k = 0; k < WINDOW; k++) {
                addRow((row + k) * width, WEIGHTS[k], vertical[0], vertical[1], vertical[2], vertical[3], vertical[4]);
            }
        }

        private void addRow(int at, float weight, float[] r, float[] t, float[] rr, float[] tt, float[] rt) {
            for (int x = 0; x < width; x++) {
                float a = reference[at + x];
                float b = test[at + x];
                float wa = weight * a;
                float wb = weight * b;
                r[x] += wa;
                t[x] += wb;
                rr[x] += wa * a;
                tt[x] += wb * b;
                rt[x] += wa * b;
            }
        }

        private void blurAcross(float[] from, float[] to) {
            java.util.Arrays.fill(to, 0);
            for (int k = 0; k < WINDOW; k++) {
                float weight = WEIGHTS[k];
                for (int x = 0; x < columns; x++) {
                    to[x] += weight * from[x + k];
                }
            }
        }
    }
}
