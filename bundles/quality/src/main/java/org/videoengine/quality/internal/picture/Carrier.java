package org.videoengine.quality.internal.picture;

/** Reads a square of a picture at a place between samples. */
final class Carrier {
    private static final int TAPS = 4;

    private Carrier() {}

    /**
     * Weights of the samples before, at, after and two after a place.
     *
     * @param part of the way from a sample to the next, 0 to 1
     * @param cubic by Catmull and Rom's curve, or else on a straight line
     */
    static float[] weights(double part, boolean cubic) {
        double t = part;
        if (!cubic) {
            return new float[] {0, (float) (1 - t), (float) t, 0};
        }
        return new float[] {
            (float) (t * (t * (1 - 0.5 * t) - 0.5)),
            (float) (1 + t * t * (1.5 * t - 2.5)),
            (float) (t * (0.5 + t * (2 - 1.5 * t))),
            (float) (t * t * (0.5 * t - 0.5))
        };
    }

    /** The square whose first sample lies at those columns and rows, plus the weights' part; it is clamped at the edges. */
    static float[] carry(Pyramid.Level from, int left, int top, int side, float[] wx, float[] wy) {
        float[] rows = new float[(side + TAPS - 1) * side];
        for (int y = 0; y < side + TAPS - 1; y++) {
            int row = clamp(top - 1 + y, from.height) * from.width;
            for (int x = 0; x < side; x++) {
                int first = left + x - 1;
                rows[y * side + x] = first >= 0 && first + TAPS <= from.width
                        ? wx[0] * from.values[row + first]
                                + wx[1] * from.values[row + first + 1]
                                + wx[2] * from.values[row + first + 2]
                                + wx[3] * from.values[row + first + 3]
                        : clamped(from, row, first, wx);
            }
        }
        float[] square = new float[side * side];
        for (int i = 0; i < square.length; i++) {
            square[i] =
                    wy[0] * rows[i] + wy[1] * rows[i + side] + wy[2] * rows[i + 2 * side] + wy[3] * rows[i + 3 * side];
        }
        return square;
    }

    private static float clamped(Pyramid.Level from, int row, int first, float[] wx) {
        float sum = 0;
        for (int k = 0; k < TAPS; k++) {
            sum += wx[k] * from.values[row + clamp(first + k, from.width)];
        }
        return sum;
    }

    private static int clamp(int at, int side) {
        return Math.max(0, Math.min(side - 1, at));
    }
}
