package org.videoengine.quality.internal.picture;

/**
 * How a picture differs from the one before it.
 *
 * @param temporalInformation standard deviation of the difference (Rec. ITU-T P.910, 07/2022, section 7.7), in luma
 * @param meanDifference mean absolute difference, in luma
 * @param byBand mean absolute difference of bands of rows, from the top to the bottom
 */
public record Change(double temporalInformation, double meanDifference, double[] byBand) {
    /** How many bands there are at most. */
    public static final int BANDS = 64;

    static Change between(Luma before, Luma luma) {
        int width = luma.width();
        int height = luma.height();
        int bands = Math.min(BANDS, height);
        double[] sums = Stripes.sums(0, height, 2 + bands, (from, to, out) -> {
            double[] row = new double[3];
            for (int y = from; y < to; y++) {
                row(before.values(), luma.values(), y * width, width, row);
                out[0] += row[0];
                out[1] += row[1];
                out[2 + y * bands / height] += row[2];
            }
        });
        double samples = (double) width * height;
        double mean = sums[0] / samples;
        double[] byBand = new double[bands];
        double total = 0;
        for (int band = 0; band < bands; band++) {
            int rows = (int) (rowsBefore(band + 1, height, bands) - rowsBefore(band, height, bands));
            byBand[band] = sums[2 + band] / ((double) rows * width);
            total += sums[2 + band];
        }
        return new Change(Math.sqrt(Math.max(0, sums[1] / samples - mean * mean)), total / samples, byBand);
    }

    private static long rowsBefore(int band, int height, int bands) {
        return ((long) band * height + bands - 1) / bands;
    }

    private static void row(float[] before, float[] now, int at, int width, double[] out) {
        float sum = 0;
        float squares = 0;
        float absolutes = 0;
        for (int i = at; i < at + width; i++) {
            float difference = now[i] - before[i];
            sum += difference;
            squares += difference * difference;
            absolutes += Math.abs(difference);
        }
        out[0] = sum;
        out[1] = squares;
        out[2] = absolutes;
    }
}
