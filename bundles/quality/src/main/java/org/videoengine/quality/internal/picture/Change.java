package org.videoengine.quality.internal.picture;

import java.util.Arrays;

/**
 * How a picture differs from the one before it.
 *
 * @param temporalInformation standard deviation of the difference (Rec. ITU-T P.910, 07/2022, section 7.7), in luma
 * @param meanDifference mean absolute difference, in luma
 * @param byBand mean absolute difference of bands of rows, from the top to the bottom
 * @param locally how much parts of the picture differ beyond what most of it does
 */
public record Change(double temporalInformation, double meanDifference, double[] byBand, double locally) {
    /** How many bands there are at most. */
    public static final int BANDS = 64;

    private static final int TILES_ACROSS = 32;
    private static final int TILES_DOWN = 18;
    /** A part that differs by so many times what most parts do is another matter than these. */
    private static final double OF_MOST = 2;

    static Change between(Luma before, Luma luma) {
        int width = luma.width();
        int height = luma.height();
        int bands = Math.min(BANDS, height);
        int across = Math.min(TILES_ACROSS, width);
        int down = Math.min(TILES_DOWN, height);
        int tiles = 2 + bands;
        double[] sums = Stripes.sums(0, height, tiles + across * down, (from, to, out) -> {
            double[] part = new double[3];
            for (int y = from; y < to; y++) {
                for (int tile = 0; tile < across; tile++) {
                    int left = tile * width / across;
                    int right = (tile + 1) * width / across;
                    row(before.values(), luma.values(), y * width + left, right - left, part);
                    out[0] += part[0];
                    out[1] += part[1];
                    out[2 + y * bands / height] += part[2];
                    out[tiles + y * down / height * across + tile] += part[2];
                }
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
        return new Change(
                Math.sqrt(Math.max(0, sums[1] / samples - mean * mean)),
                total / samples,
                byBand,
                locally(Arrays.copyOfRange(sums, tiles, sums.length), samples));
    }

    /** What of the differences of parts is beyond that of most, as a share of the whole picture's samples. */
    private static double locally(double[] parts, double samples) {
        double[] sorted = parts.clone();
        Arrays.sort(sorted);
        double usual = OF_MOST * sorted[sorted.length / 2];
        double sum = 0;
        for (double part : parts) {
            sum += Math.max(0, part - usual);
        }
        return sum / samples;
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
