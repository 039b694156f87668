package org.videoengine.plan;

/** The filter that reconstructs a picture between its pixels. Distances are in source pixels. */
public enum ResamplingKernel {
    /** Bilinear: {@code 1 - |d|}. */
    TRIANGLE(1) {
        @Override
        public double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },
    /** Bicubic with a = -1/2 (R. Keys, "Cubic convolution interpolation for digital image processing", 1981). */
    CATMULL_ROM(2) {
        @Override
        public double weight(double distance) {
            double d = Math.abs(distance);
            if (d >= 2) {
                return 0;
            }
            return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
        }
    },
    /** {@code sinc(d) * sinc(d / 3)} for {@code |d| < 3} (C. Lanczos; named so by K. Turkowski, 1990). */
    LANCZOS3(3) {
        @Override
        public double weight(double distance) {
            double d = Math.abs(distance);
            if (d >= 3) {
                return 0;
            }
            if (d < 1e-9) {
                return 1;
            }
            double phase = Math.PI * d;
            return 3 * Math.sin(phase) * Math.sin(phase / 3) / (phase * phase);
        }
    };

    private final int radius;

    ResamplingKernel(int radius) {
        this.radius = radius;
    }

    /** Distance from which on the weight is 0, in source pixels, when nothing is minified. */
    public int radius() {
        return radius;
    }

    /** Weight at a distance, not normalised. */
    public abstract double weight(double distance);
}
