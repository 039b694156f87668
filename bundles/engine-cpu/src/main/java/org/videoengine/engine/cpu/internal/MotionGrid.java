package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/** How the samples of a motion field lie between those of a plane. Used again from frame to frame. */
final class MotionGrid {
    /** Columns of a plane that are looked at together. */
    static final int BLOCK = 32;

    private final AxisTaps columns = new AxisTaps();
    private final AxisTaps rows = new AxisTaps();
    private int width;
    private int height;

    /** Looks at a field of one size and a plane of another. */
    void look(int fieldWidth, int fieldHeight, int planeWidth, int planeHeight) {
        width = fieldWidth;
        height = fieldHeight;
        double stepX = (double) fieldWidth / planeWidth;
        double stepY = (double) fieldHeight / planeHeight;
        columns.compute(ResamplingKernel.TRIANGLE, stepX, 0.5 * stepX, Math.max(1, stepX), planeWidth, fieldWidth);
        rows.compute(ResamplingKernel.TRIANGLE, stepY, 0.5 * stepY, Math.max(1, stepY), planeHeight, fieldHeight);
    }

    /** Samples of the field that each column of the plane is made of. */
    AxisTaps columns() {
        return columns;
    }

    /** Samples of the field that each row of the plane is made of. */
    AxisTaps rows() {
        return rows;
    }

    /** How many blocks of columns the plane has; the last may be smaller. */
    int blocks() {
        return (columns.count() + BLOCK - 1) / BLOCK;
    }

    /** Column of the field, or beyond it, from which on a block's samples are made. */
    int firstTap(int block) {
        return columns.first(block * BLOCK);
    }

    /** The last of these. */
    int lastTap(int block) {
        return columns.first(Math.min(columns.count(), (block + 1) * BLOCK) - 1) + columns.taps() - 1;
    }

    /** Row of the field that holds a tap of a row of the plane. */
    int row(int y, int tap) {
        return Math.max(0, Math.min(height - 1, rows.first(y) + tap));
    }

    /** Samples in a row of the field. */
    int width() {
        return width;
    }

    /** Rows of the field. */
    int height() {
        return height;
    }
}
