package org.videoengine.core.internal.motion;

import java.util.Arrays;

/**
 * A plane of floats, a row an array, with a margin that repeats the edge. Sample {@code (x, y)} lies at
 * {@code rows[y + MARGIN][x + MARGIN]}. The rows of the upper and lower margin are the first and the last row themselves,
 * so only the margins at the sides need filling, by {@link #repeatEdges(int)}.
 *
 * <p>Rows are separate arrays because the JIT vectorises a loop only while every array in it is read at one and the same
 * index: neighbours above and below then cost nothing, and those at the sides come from a shifted copy of the row.
 */
final class Plane {
    /** Samples beyond each edge: what a patch that hangs over it, shifted once more, can reach. */
    static final int MARGIN = 16;

    final int width;
    final int height;
    final float[][] rows;

    Plane(int width, int height) {
        this.width = width;
        this.height = height;
        rows = new float[height + 2 * MARGIN][];
        for (int y = 0; y < height; y++) {
            rows[y + MARGIN] = new float[width + 2 * MARGIN];
        }
        Arrays.fill(rows, 0, MARGIN, rows[MARGIN]);
        Arrays.fill(rows, height + MARGIN, rows.length, rows[height + MARGIN - 1]);
    }

    /** The samples of a row, from {@link #MARGIN} on. Rows up to the margin beyond an edge are that edge's row. */
    float[] row(int y) {
        return rows[y + MARGIN];
    }

    /** Fills the margins at both sides of a row. */
    void repeatEdges(int y) {
        float[] row = rows[y + MARGIN];
        Arrays.fill(row, 0, MARGIN, row[MARGIN]);
        Arrays.fill(row, width + MARGIN, row.length, row[width + MARGIN - 1]);
    }

    float at(int x, int y) {
        return rows[y + MARGIN][x + MARGIN];
    }

    /** The value between samples, which lie on whole numbers; beyond the edges it is the edge's. */
    float between(float x, float y) {
        float px = inside(x, width - 1) + MARGIN;
        float py = inside(y, height - 1) + MARGIN;
        int left = (int) px;
        int top = (int) py;
        float across = px - left;
        float[] above = rows[top];
        float[] below = rows[top + 1];
        float first = above[left] + (py - top) * (below[left] - above[left]);
        float second = above[left + 1] + (py - top) * (below[left + 1] - above[left + 1]);
        return first + across * (second - first);
    }

    /** A place, or the end that it lies beyond. Comparing is quicker than {@code Math.min}, which asks for negative zeros too. */
    static float inside(float place, int last) {
        return place < last ? place > 0 ? place : 0 : last;
    }

    Plane copy() {
        Plane copy = new Plane(width, height);
        for (int y = MARGIN; y < height + MARGIN; y++) {
            System.arraycopy(rows[y], 0, copy.rows[y], 0, rows[y].length);
        }
        return copy;
    }
}
