package org.videoengine.quality.internal.picture;

import java.util.stream.IntStream;

/** Shares a picture's rows among the processor's threads. The sums do not depend on their number. */
final class Stripes {
    private static final int ROWS_AT_ONCE = 48;
    private static final int MANY_ROWS = 720;

    private Stripes() {}

    /** Work on some rows. */
    interface Work {
        /** Adds what rows from the first to before the last give. */
        void rows(int from, int to, double[] sums);
    }

    /** Does the work for rows in that range and adds up so many sums. */
    static double[] sums(int from, int to, int count, Work work) {
        int stripes = Math.max(0, (to - from + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE);
        double[][] parts = new double[stripes][count];
        IntStream.range(0, stripes).parallel().forEach(i -> {
            int first = from + i * ROWS_AT_ONCE;
            work.rows(first, Math.min(to, first + ROWS_AT_ONCE), parts[i]);
        });
        double[] total = new double[count];
        for (double[] part : parts) {
            for (int i = 0; i < count; i++) {
                total[i] += part[i];
            }
        }
        return total;
    }

    /**
     * Every so manieth row, or group of rows, is measured where a mean of it all is wanted: of larger pictures fewer.
     *
     * @param height rows of the picture
     */
    static int sampling(int height) {
        return height >= MANY_ROWS ? 2 : 1;
    }

    /** Does the work for rows in that range. */
    static void run(int from, int to, Work work) {
        sums(from, to, 0, work);
    }
}
