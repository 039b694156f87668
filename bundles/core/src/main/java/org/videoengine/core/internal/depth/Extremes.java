package org.videoengine.core.internal.depth;

/**
 * Finds the largest and the smallest around every sample of a grid. Holds the room for it; one thread at a time.
 *
 * <p>How large they are is found for whole rows at a time, and where they lie only for samples that ask: most of a depth map is
 * smooth. Loops are of the kind that the JIT makes vectors of: short, with one index.
 */
final class Extremes {
    private final int width;
    private final int height;
    private final float[][] mostOfRow;
    private final float[][] leastOfRow;
    private final float[][] most;
    private final float[][] least;
    private final float[] beside;

    Extremes(int width, int height) {
        this.width = width;
        this.height = height;
        mostOfRow = new float[height][width];
        leastOfRow = new float[height][width];
        most = new float[height][width];
        least = new float[height][width];
        beside = new float[width];
    }

    /**
     * Looks around every sample: how large {@link #most} and {@link #least} are.
     *
     * @param reach how far from a sample is looked, along rows and columns
     */
    void look(float[] values, int reach) {
        for (int y = 0; y < height; y++) {
            lookAlong(values, y * width, reach, mostOfRow[y], leastOfRow[y]);
        }
        for (int y = 0; y < height; y++) {
            System.arraycopy(mostOfRow[y], 0, most[y], 0, width);
            System.arraycopy(leastOfRow[y], 0, least[y], 0, width);
            int end = Math.min(height - 1, y + reach);
            for (int row = Math.max(0, y - reach); row <= end; row++) {
                larger(most[y], mostOfRow[row]);
                smaller(least[y], leastOfRow[row]);
            }
        }
    }

    private void lookAlong(float[] values, int row, int reach, float[] large, float[] small) {
        System.arraycopy(values, row, large, 0, width);
        System.arraycopy(values, row, small, 0, width);
        System.arraycopy(values, row, beside, 0, width);
        for (int step = 1; step <= Math.min(reach, width - 1); step++) {
            System.arraycopy(values, row + step, beside, 0, width - step);
            larger(large, beside);
            smaller(small, beside);
        }
        System.arraycopy(values, row, beside, 0, width);
        for (int step = 1; step <= Math.min(reach, width - 1); step++) {
            System.arraycopy(values, row, beside, step, width - step);
            larger(large, beside);
            smaller(small, beside);
        }
    }

    private static void larger(float[] to, float[] than) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.max(to[i], than[i]);
        }
    }

    private static void smaller(float[] to, float[] than) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.min(to[i], than[i]);
        }
    }

    /** The largest around each sample of a row, as it was found last. */
    float[] most(int y) {
        return most[y];
    }

    /** The smallest. */
    float[] least(int y) {
        return least[y];
    }

    /**
     * Where the largest or the smallest around a sample lies. Of several in a row it is the sample in the middle or the first; of
     * several rows the one in the middle or the first.
     */
    int find(float[] values, int x, int y, int reach, boolean largest) {
        int found = findInRow(values, x, y, reach, largest);
        int end = Math.min(height - 1, y + reach);
        for (int row = Math.max(0, y - reach); row <= end; row++) {
            int at = findInRow(values, x, row, reach, largest);
            found = better(values[at], values[found], largest) ? at : found;
        }
        return found;
    }

    private int findInRow(float[] values, int x, int y, int reach, boolean largest) {
        int row = y * width;
        int found = row + x;
        int end = row + Math.min(width - 1, x + reach);
        for (int at = row + Math.max(0, x - reach); at <= end; at++) {
            found = better(values[at], values[found], largest) ? at : found;
        }
        return found;
    }

    private static boolean better(float value, float than, boolean largest) {
        return largest ? value > than : value < than;
    }
}
