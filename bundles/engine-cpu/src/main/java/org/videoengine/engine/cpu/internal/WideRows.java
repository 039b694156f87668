package org.videoengine.engine.cpu.internal;

import java.util.Arrays;

/**
 * Source rows as floats, as far as views reach along them, the end samples repeated beyond the ends. Each is widened once and
 * kept as long as neighbouring lines need it; a shutter's views, which look at nearly the same rows, share them. Used again
 * from frame to frame.
 */
final class WideRows {
    private static final int NONE = Integer.MIN_VALUE;

    private Samples source;
    private int lowest;
    private int highest;
    /** Source row {@code r} is in {@code r % rows.length}, if {@code held} says so. */
    private float[][] rows = new float[0][];

    private int[] held = new int[0];

    /** Rows of a source, from sample {@code lowest} to {@code highest}; {@code count} at a time are kept. */
    void begin(Samples from, int lowest, int highest, int count) {
        this.lowest = lowest;
        this.highest = highest;
        reserve(count);
        exchange(from);
    }

    /** Has the rows reach further, before the first is asked for. */
    void extend(int low, int high, int count) {
        lowest = Math.min(lowest, low);
        highest = Math.max(highest, high);
        reserve(count);
    }

    /** Never less room than there was, as planes of two sizes take turns. */
    private void reserve(int count) {
        int had = rows.length == 0 ? 0 : rows[0].length;
        int length = RowKernels.padded(highest - lowest + 1);
        if (rows.length < count || had < length) {
            int most = Math.max(rows.length, count);
            rows = new float[most][Math.max(had, length)];
            held = new int[most];
            Arrays.fill(held, NONE);
        }
    }

    /** The same rows of another source of the same size. */
    void exchange(Samples other) {
        source = other;
        Arrays.fill(held, NONE);
    }

    int lowest() {
        return lowest;
    }

    /** How many samples a row has. */
    int length() {
        return highest - lowest + 1;
    }

    /** A row, the first or last where it lies beyond; its first sample is {@link #lowest}. */
    float[] row(RowKernels kernels, int number) {
        int y = Math.max(0, Math.min(source.height() - 1, number));
        int slot = y % rows.length;
        if (held[slot] != y) {
            widen(kernels, y, rows[slot]);
            held[slot] = y;
        }
        return rows[slot];
    }

    private void widen(RowKernels kernels, int y, float[] row) {
        int start = y * source.width();
        int n = length();
        int from = Math.max(0, Math.min(source.width() - 1, lowest));
        int to = Math.max(0, Math.min(source.width() - 1, highest));
        // Where all of the row lies beyond one edge, its end sample goes to the nearest place.
        int at = Math.max(0, Math.min(n - 1, from - lowest));
        if (source.wide()) {
            kernels.widen(source.shorts(), start + from, row, at, to - from + 1);
        } else {
            kernels.widen(source.bytes(), start + from, row, at, to - from + 1);
        }
        Arrays.fill(row, 0, at, row[at]);
        int end = at + to - from + 1;
        if (end < n) {
            Arrays.fill(row, end, n, row[end - 1]);
        }
    }
}
