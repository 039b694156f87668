package org.videoengine.quality.internal.picture;

/**
 * Spatial information: the standard deviation of the picture after Sobel's filter (Rec. ITU-T P.910, 07/2022, section 7.7),
 * in luma, on full range. More detail gives more.
 */
final class SpatialInformation {
    private SpatialInformation() {}

    static double of(Luma luma) {
        int width = luma.width();
        int height = luma.height();
        if (width < 3 || height < 3) {
            return 0;
        }
        double[] sums = Stripes.sums(1, height - 1, 2, (from, to, out) -> rows(luma.values(), width, from, to, out));
        double samples = (double) (width - 2) * (height - 2);
        double mean = sums[0] / samples;
        return Math.sqrt(Math.max(0, sums[1] / samples - mean * mean));
    }

    private static void rows(float[] v, int width, int from, int to, double[] out) {
        float[] squared = new float[width];
        float[] root = new float[width];
        for (int y = from; y < to; y++) {
            int at = y * width;
            slopes(v, at, width, squared);
            roots(squared, root);
            out[0] += sum(root);
            out[1] += sum(squared);
        }
    }

    private static void slopes(float[] v, int at, int width, float[] squared) {
        int up = at - width;
        int down = at + width;
        for (int x = 1; x < width - 1; x++) {
            float across = v[up + x + 1]
                    - v[up + x - 1]
                    + 2 * (v[at + x + 1] - v[at + x - 1])
                    + v[down + x + 1]
                    - v[down + x - 1];
            float along =
                    v[down + x - 1] - v[up + x - 1] + 2 * (v[down + x] - v[up + x]) + v[down + x + 1] - v[up + x + 1];
            squared[x] = across * across + along * along;
        }
    }

    private static void roots(float[] squared, float[] root) {
        for (int x = 0; x < root.length; x++) {
            root[x] = (float) Math.sqrt(squared[x]);
        }
    }

    /** Two sums that do not wait for each other; the first and last value are 0. */
    private static double sum(float[] values) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i + 1 < values.length; i += 2) {
            even += values[i];
            odd += values[i + 1];
        }
        return even + odd;
    }
}
