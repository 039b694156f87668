package org.videoengine.media.internal.picture;

/**
 * Brings subsampled chroma to luma resolution by linear interpolation, which for centred samples is the triangle filter
 * that JPEG decoders call fancy upsampling. Results carry {@link #FRACTION} fraction bits. Immutable and thread-safe.
 */
final class ChromaUpsampler {
    /** Fraction bits of the result: three for each direction. */
    static final int FRACTION = 6;

    private static final int UNIT = 8;

    private final FrameRows rows;
    private final ChromaSiting siting;

    ChromaUpsampler(FrameRows rows, ChromaSiting siting) {
        this.rows = rows;
        this.siting = siting;
    }

    /** The length that a work array needs. */
    int workLength() {
        return 2 * (rows.columns(1) + 2);
    }

    /** One luma row's worth of chroma. */
    void read(int component, int lumaRow, byte[] scratch, int[] work, int[] out) {
        int columns = rows.columns(component);
        int second = columns + 2;
        verticallyBlended(component, lumaRow, scratch, work, columns, second);
        work[0] = work[1];
        work[columns + 1] = work[columns];
        int phases = 1 << rows.chromaShiftX();
        double offset = siting.horizontal(rows.chromaShiftX());
        for (int phase = 0; phase < phases; phase++) {
            double position = (phase + 0.5) / phases - 0.5 + offset;
            int floor = (int) Math.floor(position);
            int weight = (int) Math.round((position - floor) * UNIT);
            int samples = (rows.width() - phase + phases - 1) / phases;
            between(work, 1 + floor, weight, samples, out, phase, phases);
        }
    }

    // The loops are methods of their own: small ones are compiled sooner, and once.

    private static void between(int[] work, int from, int weight, int samples, int[] out, int to, int step) {
        int rest = UNIT - weight;
        for (int i = 0, x = to; i < samples; i++, x += step) {
            out[x] = work[from + i] * rest + work[from + i + 1] * weight;
        }
    }

    private static void blend(int[] work, int columns, int rest, int second, int weight) {
        for (int i = 1; i <= columns; i++) {
            work[i] = work[i] * rest + work[second + i] * weight;
        }
    }

    private void verticallyBlended(int component, int lumaRow, byte[] scratch, int[] work, int columns, int second) {
        double scale = 1 << rows.chromaShiftY();
        double position = (lumaRow + 0.5) / scale - 0.5 + siting.vertical(rows.chromaShiftY());
        int above = (int) Math.floor(position);
        int weight = (int) Math.round((position - above) * UNIT);
        int last = rows.rows(component) - 1;
        rows.read(component, Math.max(0, Math.min(last, above)), scratch, work, 1);
        if (weight == 0) {
            blend(work, columns, UNIT, 0, 0);
            return;
        }
        rows.read(component, Math.max(0, Math.min(last, above + 1)), scratch, work, second + 1);
        blend(work, columns, UNIT - weight, second, weight);
    }
}
