package org.videoengine.quality.internal.reference;

import java.util.OptionalDouble;

/**
 * Multi-scale structural similarity (Wang, Simoncelli and Bovik, "Multi-scale structural similarity for image quality
 * assessment", Asilomar Conference on Signals, Systems and Computers, 2003): contrast and structure at five scales, each half
 * the one before by means of 2x2 samples, luminance at the coarsest. Negative means count as 0.
 */
final class MultiScaleSsim {
    /** The authors' exponents, the finest scale first. */
    private static final double[] EXPONENTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    /** The smallest side that still holds a window at the coarsest scale. */
    private static final int SMALLEST_SIDE = GaussianSsim.WINDOW << (EXPONENTS.length - 1);

    private MultiScaleSsim() {}

    /**
     * Of two planes; empty if a side is shorter than 176 samples.
     *
     * @param peak largest code value
     */
    static OptionalDouble of(short[] reference, short[] test, int width, int height, int peak) {
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE) {
            return OptionalDouble.empty();
        }
        float[] r = scaled(reference, width * height, peak);
        float[] t = scaled(test, width * height, peak);
        double product = 1;
        int w = width;
        int h = height;
        for (int scale = 0; ; scale++) {
            GaussianSsim.Means means = GaussianSsim.of(r, t, w, h);
            boolean coarsest = scale == EXPONENTS.length - 1;
            product *= Math.pow(Math.max(0, coarsest ? means.similarity() : means.contrast()), EXPONENTS[scale]);
            if (coarsest) {
                return OptionalDouble.of(product);
            }
            r = halved(r, w, h);
            t = halved(t, w, h);
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
    }

    private static float[] scaled(short[] plane, int samples, int peak) {
        float[] scaled = new float[samples];
        float factor = 255f / peak;
        for (int i = 0; i < samples; i++) {
            scaled[i] = (plane[i] & 0xFFFF) * factor;
        }
        return scaled;
    }

    /** At odd sides the last row or column is mirrored, and so counts for itself. */
    private static float[] halved(float[] plane, int width, int height) {
        int columns = (width + 1) / 2;
        int rows = (height + 1) / 2;
        float[] half = new float[columns * rows];
        for (int y = 0; y < rows; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < width / 2; x++) {
                half[y * columns + x] = (plane[upper + 2 * x]
                                + plane[upper + 2 * x + 1]
                                + plane[lower + 2 * x]
                                + plane[lower + 2 * x + 1])
                        / 4;
            }
            if (width % 2 == 1) {
                half[y * columns + columns - 1] = (plane[upper + width - 1] + plane[lower + width - 1]) / 2;
            }
        }
        return half;
    }
}
