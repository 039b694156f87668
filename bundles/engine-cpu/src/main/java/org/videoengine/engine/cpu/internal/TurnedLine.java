package org.videoengine.engine.cpu.internal;

/** Where each group of outputs on a line starts in the source. Used again from line to line. */
final class TurnedLine {
    private int groups;
    private int step;
    private int[] columns = new int[0];
    private int[] columnPhases = new int[0];
    private int[] rows = new int[0];
    private int[] rowPhases = new int[0];

    /** Starts a line of so many groups, whose first outputs are {@code step} apart. */
    void begin(int most, int step) {
        if (columns.length < most) {
            columns = new int[most];
            columnPhases = new int[most];
            rows = new int[most];
            rowPhases = new int[most];
        }
        this.step = step;
        groups = 0;
    }

    /** Adds a group that starts at that column and row, at those phases. */
    void add(int column, int columnPhase, int row, int rowPhase) {
        columns[groups] = column;
        columnPhases[groups] = columnPhase;
        rows[groups] = row;
        rowPhases[groups] = rowPhase;
        groups++;
    }

    int groups() {
        return groups;
    }

    /** Outputs from one group's first to the next's. */
    int step() {
        return step;
    }

    /** Source column of each group's lowest tap. */
    int[] columns() {
        return columns;
    }

    int[] columnPhases() {
        return columnPhases;
    }

    /** Source row of each group's lowest tap. */
    int[] rows() {
        return rows;
    }

    int[] rowPhases() {
        return rowPhases;
    }
}
