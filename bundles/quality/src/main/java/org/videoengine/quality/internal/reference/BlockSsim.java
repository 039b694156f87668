package org.videoengine.quality.internal.reference;

import java.util.stream.IntStream;

/**
 * Structural similarity (Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to structural
 * similarity", IEEE Transactions on Image Processing 13(4), 2004) over blocks of 8x8 samples, four samples apart, each sample
 * with the same weight, as the {@code ssim} filter of ffmpeg and x264 reckon it. K1 is 0.01, K2 is 0.03; variances are those
 * of samples (divided by 63). What does not fill a block of four at the right and lower edge is left out, as there.
 */
final class BlockSsim {
    private static final int STRIDE = 4;
    private static final int BLOCK = 2 * STRIDE;
    private static final double K1 = 0.01;
    private static final double K2 = 0.03;
    /** Sums of a cell of 4x4: reference, test, both squared, and their product. */
    private static final int SUMS = 4;
    /** Rows of blocks that a thread takes at once. */
    private static final int ROWS_AT_ONCE = 16;

    private BlockSsim() {}

    /**
     * The mean of all blocks; a plane smaller than a block counts as one.
     *
     * @param peak largest code value
     */
    static double of(short[] reference, short[] test, int width, int height, int peak) {
        if (width < BLOCK || height < BLOCK) {
            return small(reference, test, width * height, peak);
        }
        int columns = width / STRIDE;
        int rows = height / STRIDE - 1;
        int stripes = (rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        double sum = 0;
        for (double stripe : IntStream.range(0, stripes)
                .parallel()
                .mapToDouble(i -> stripe(
                        reference,
                        test,
                        width,
                        columns,
                        i * ROWS_AT_ONCE,
                        Math.min(rows, (i + 1) * ROWS_AT_ONCE),
                        peak))
                .toArray()) {
            sum += stripe;
        }
        return sum / ((double) rows * (columns - 1));
    }

    private static double small(short[] reference, short[] test, int samples, int peak) {
        long[] sums = new long[SUMS];
        cell(reference, test, 0, samples, 1, samples, sums, 0);
        double k1 = K1 * K1 * peak * peak;
        double k2 = K2 * K2 * peak * peak;
        double meanR = (double) sums[0] / samples;
        double meanT = (double) sums[1] / samples;
        double variances = (double) sums[2] / samples - meanR * meanR - meanT * meanT;
        double covariance = (double) sums[3] / samples - meanR * meanT;
        return (2 * meanR * meanT + k1)
                * (2 * covariance + k2)
                / ((meanR * meanR + meanT * meanT + k1) * (variances + k2));
    }

    private static double stripe(short[] reference, short[] test, int width, int columns, int from, int to, int peak) {
        long[] upper = new long[columns * SUMS];
        long[] lower = new long[columns * SUMS];
        cells(reference, test, width, columns, from, upper);
        double sum = 0;
        for (int row = from; row < to; row++) {
            cells(reference, test, width, columns, row + 1, lower);
            for (int column = 0; column + 1 < columns; column++) {
                sum += similarity(upper, lower, column * SUMS, peak);
            }
            long[] spare = upper;
            upper = lower;
            lower = spare;
        }
        return sum;
    }

    private static void cells(short[] reference, short[] test, int width, int columns, int row, long[] sums) {
        for (int column = 0; column < columns; column++) {
            cell(reference, test, row * STRIDE * width + column * STRIDE, width, STRIDE, STRIDE, sums, column * SUMS);
        }
    }

    private static void cell(
            short[] reference, short[] test, int at, int pitch, int rows, int columns, long[] sums, int to) {
        long sumR = 0;
        long sumT = 0;
        long squares = 0;
        long products = 0;
        for (int y = 0; y < rows; y++) {
            for (int i = at + y * pitch; i < at + y * pitch + columns; i++) {
                int r = reference[i] & 0xFFFF;
                int t = test[i] & 0xFFFF;
                sumR += r;
                sumT += t;
                squares += (long) r * r + (long) t * t;
                products += (long) r * t;
            }
        }
        sums[to] = sumR;
        sums[to + 1] = sumT;
        sums[to + 2] = squares;
        sums[to + 3] = products;
    }

    /** Of the block of four cells, with means times 64 and variances times 64 * 63, which keeps all but the end in whole numbers. */
    private static double similarity(long[] upper, long[] lower, int at, int peak) {
        int samples = BLOCK * BLOCK;
        long c1 = (long) (K1 * K1 * peak * peak * samples + 0.5);
        long c2 = (long) (K2 * K2 * peak * peak * samples * (samples - 1) + 0.5);
        long r = upper[at] + upper[at + SUMS] + lower[at] + lower[at + SUMS];
        long t = upper[at + 1] + upper[at + SUMS + 1] + lower[at + 1] + lower[at + SUMS + 1];
        long squares = upper[at + 2] + upper[at + SUMS + 2] + lower[at + 2] + lower[at + SUMS + 2];
        long products = upper[at + 3] + upper[at + SUMS + 3] + lower[at + 3] + lower[at + SUMS + 3];
        long variances = squares * samples - r * r - t * t;
        long covariance = products * samples - r * t;
        return (double) (2 * r * t + c1) * (2 * covariance + c2) / ((double) (r * r + t * t + c1) * (variances + c2));
    }
}
