package org.videoengine.engine.cpu.internal;

import java.util.Arrays;

/**
 * Where one layer of a motion field has weight: in which blocks of a plane's columns from each row of the field, and so in which
 * spans of each line of the plane. Layers mostly have it everywhere, or in few places. Used again from frame to frame.
 */
final class FieldWeight {
    private static final int NONE = Integer.MIN_VALUE;
    private static final byte NOWHERE = 0;
    private static final byte SOMEWHERE = 1;
    private static final byte EVERYWHERE = 2;

    private MotionGrid grid;
    private boolean[] weighty = new boolean[0];
    /** For each row of the field, in how many of its blocks there is weight. */
    private byte[] ofRows = new byte[0];

    private float[] zeros = new float[0];
    /** Columns of the field, first and last, from which each block is made. */
    private int[] reach = new int[0];

    private int[] spans = new int[0];
    private int spanCount;
    private int spansOf;

    /** Looks at the weights of a field, of a layer for a keyframe. */
    void begin(MotionGrid on, float[] share) {
        grid = on;
        spansOf = NONE;
        reserve();
        int last = grid.width() - 1;
        for (int block = 0; block < grid.blocks(); block++) {
            reach[2 * block] = Math.max(0, Math.min(last, grid.firstTap(block)));
            reach[2 * block + 1] = Math.max(0, Math.min(last, grid.lastTap(block)));
        }
        for (int row = 0; row < grid.height(); row++) {
            ofRows[row] = find(share, row);
        }
    }

    private void reserve() {
        int blocks = grid.blocks();
        if (spans.length < blocks + 1) {
            spans = new int[blocks + 1];
            reach = new int[2 * blocks];
        }
        if (weighty.length < blocks * grid.height()) {
            weighty = new boolean[blocks * grid.height()];
        }
        if (ofRows.length < grid.height()) {
            ofRows = new byte[grid.height()];
        }
        if (zeros.length < grid.width()) {
            zeros = new float[grid.width()];
        }
    }

    /** Notes which blocks get weight from a row of the field. */
    private byte find(float[] share, int row) {
        int blocks = grid.blocks();
        int start = row * grid.width();
        if (Arrays.mismatch(share, start, start + grid.width(), zeros, 0, grid.width()) < 0) {
            Arrays.fill(weighty, row * blocks, (row + 1) * blocks, false);
            return NOWHERE;
        }
        byte found = EVERYWHERE;
        for (int block = 0; block < blocks; block++) {
            int i = start + reach[2 * block];
            int stop = start + reach[2 * block + 1];
            while (i < stop && share[i] == 0) {
                i++;
            }
            weighty[row * blocks + block] = share[i] != 0;
            if (share[i] == 0) {
                found = SOMEWHERE;
            }
        }
        return found;
    }

    /** The most that any of some rows of the field has. */
    private byte most(int from, int end) {
        byte most = NOWHERE;
        for (int row = Math.max(0, from); row < Math.min(grid.height(), end); row++) {
            most = (byte) Math.max(most, ofRows[row]);
        }
        return most;
    }

    /** Finds the spans of a line of the plane, which change only where other rows of the field come into play. */
    void look(int y) {
        int first = grid.rows().first(y);
        if (first == spansOf) {
            return;
        }
        spansOf = first;
        spanCount = 0;
        int taps = grid.rows().taps();
        byte weight = most(grid.row(y, 0), grid.row(y, taps - 1) + 1);
        if (weight == EVERYWHERE) {
            spans[spanCount++] = 0;
            spans[spanCount++] = grid.columns().count();
        } else if (weight == SOMEWHERE) {
            findSpans(y, taps);
        }
    }

    private void findSpans(int y, int taps) {
        int blocks = grid.blocks();
        boolean inside = false;
        for (int block = 0; block < blocks; block++) {
            boolean any = false;
            for (int tap = 0; tap < taps; tap++) {
                any |= weighty[grid.row(y, tap) * blocks + block];
            }
            if (any != inside) {
                spans[spanCount++] = block * MotionGrid.BLOCK;
                inside = any;
            }
        }
        if (inside) {
            spans[spanCount++] = grid.columns().count();
        }
    }

    /** How many {@link #start starts} and ends the spans of the line have; outside of them there is no weight. */
    int spans() {
        return spanCount / 2;
    }

    /** The first column of a span. */
    int start(int span) {
        return spans[2 * span];
    }

    /** The column after a span's last. */
    int end(int span) {
        return spans[2 * span + 1];
    }

    /** Whether one span has all of some columns. */
    boolean cover(int from, int to) {
        for (int span = 0; span < spans(); span++) {
            if (start(span) <= from && end(span) >= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether every block has weight in one and the same of the rows of the field that are drawn with one. */
    boolean nearEverywhere(int row) {
        int taps = grid.rows().taps();
        return most(row - taps + 1, row + taps) == EVERYWHERE;
    }

    /** Whether a block has weight in a row of the field or in one that is drawn with it. */
    boolean near(int row, int block) {
        int blocks = grid.blocks();
        int taps = grid.rows().taps();
        int end = Math.min(grid.height(), row + taps);
        for (int other = Math.max(0, row - taps + 1); other < end; other++) {
            if (weighty[other * blocks + block]) {
                return true;
            }
        }
        return false;
    }
}
