package org.videoengine.device;

import org.videoengine.plan.ResamplingKernel;

/**
 * Makes the tables of a view at an angle: what each column and each row adds to the place of a sample's first tap, whole samples
 * and parts by themselves, which keeps places exact however far they are; and the weights of taps by parts of a sample. Used
 * again from frame to frame, by one thread.
 */
final class TurnedTable {
    /** Parts of a sample: {@code PHASES} in the text of the kernels. */
    static final int PHASES = 512;

    private static final double FAR = 1 << 28;

    private int columnAt;
    private int columnStride;
    private int rowAt;
    private int rowStride;
    private int acrossAt;
    private int across;
    private int downAt;
    private int down;

    private static int taps(ResamplingKernel kernel, double stretch) {
        return (int) Math.ceil(2 * kernel.radius() * stretch);
    }

    private static int fours(int taps) {
        return taps + 3 & -4;
    }

    /** Words of the tables. */
    static int words(ResamplingKernel kernel, PlaneMap map, int width, int height) {
        return 4 * Blocks.padded(width)
                + 4 * Blocks.padded(height)
                + (PHASES + 1) * (fours(taps(kernel, map.stretchU())) + taps(kernel, map.stretchV()));
    }

    /** Writes the tables for an output plane of that size. */
    void write(Tables to, ResamplingKernel kernel, PlaneMap map, int width, int height) {
        columnStride = Blocks.padded(width);
        rowStride = Blocks.padded(height);
        columnAt = to.reserve(4 * columnStride);
        rowAt = to.reserve(4 * rowStride);
        double radiusU = kernel.radius() * map.stretchU();
        double radiusV = kernel.radius() * map.stretchV();
        writePlaces(to, columnAt, columnStride, map.ux(), 0);
        writePlaces(to, columnAt + 2 * columnStride, columnStride, map.vx(), 0);
        writePlaces(to, rowAt, rowStride, map.uy(), map.u0() + 0.5 - radiusU);
        writePlaces(to, rowAt + 2 * rowStride, rowStride, map.vy(), map.v0() + 0.5 - radiusV);
        across = taps(kernel, map.stretchU());
        down = taps(kernel, map.stretchV());
        acrossAt = writeWeights(to, kernel, map.stretchU(), across, fours(across));
        downAt = writeWeights(to, kernel, map.stretchV(), down, down);
    }

    private static void writePlaces(Tables to, int at, int count, double scale, double origin) {
        for (int i = 0; i < count; i++) {
            double place = Math.max(-FAR, Math.min(FAR, scale * i + origin));
            double whole = Math.floor(place);
            to.set(at + i, (int) whole);
            to.set(at + count + i, (float) (place - whole));
        }
    }

    private static int writeWeights(Tables to, ResamplingKernel kernel, double stretch, int taps, int apart) {
        int at = to.reserve((PHASES + 1) * apart);
        to.zero(at, (PHASES + 1) * apart);
        double radius = kernel.radius() * stretch;
        double[] weights = new double[taps];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                weights[tap] = kernel.weight((1 - (double) phase / PHASES - radius + tap) / stretch);
                sum += weights[tap];
            }
            for (int tap = 0; tap < taps; tap++) {
                to.set(at + phase * apart + tap, (float) (weights[tap] / sum));
            }
        }
        return at;
    }

    /** Words of a table of bicubic weights, as it is for pictures that are not minified. */
    static int bicubicWords() {
        return (PHASES + 1) * 4;
    }

    /** Writes that table; returns its place. */
    static int writeBicubic(Tables to) {
        return writeWeights(to, ResamplingKernel.CATMULL_ROM, 1, 4, 4);
    }

    int columnAt() {
        return columnAt;
    }

    int columnStride() {
        return columnStride;
    }

    int rowAt() {
        return rowAt;
    }

    int rowStride() {
        return rowStride;
    }

    int acrossAt() {
        return acrossAt;
    }

    int across() {
        return across;
    }

    /** Words from a phase's weights across to the next one's. */
    int acrossStride() {
        return fours(across);
    }

    int downAt() {
        return downAt;
    }

    int down() {
        return down;
    }
}
