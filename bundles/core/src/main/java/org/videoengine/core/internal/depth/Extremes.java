package org.videoengine.core.internal.depth;

/**
 * Finds the largest and the smallest around every sample of a grid. Holds the room for it; one thread at a time.
 *
 * <p>The square around a sample is looked through row by row and then across, so that its size matters little.
 */
final class Extremes {
    private final int width;
    private final int height;
    private final int[] ofRow;

    Extremes(int width, int height) {
        this.width = width;
        this.height = height;
        ofRow = new int[width * height];
    }

    /**
     * Where the extremes are.
     *
     * @param reach how far from a sample is looked, along rows and columns
     * @param to is set to the index of the extreme for each sample
     */
    void find(float[] values, int reach, boolean largest, int[] to) {
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int found = row + x;
                int end = row + Math.min(width - 1, x + reach);
                for (int at = row + Math.max(0, x - reach); at <= end; at++) {
                    found = better(values[at], values[found], largest) ? at : found;
                }
                ofRow[row + x] = found;
            }
        }
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height - 1, y + reach);
            for (int x = 0; x < width; x++) {
                int found = ofRow[y * width + x];
                for (int row = top; row <= bottom; row++) {
                    int at = ofRow[row * width + x];
                    found = better(values[at], values[found], largest) ? at : found;
                }
                to[y * width + x] = found;
            }
        }
    }

    private static boolean better(float value, float than, boolean largest) {
        return largest ? value > than : value < than;
    }
}
