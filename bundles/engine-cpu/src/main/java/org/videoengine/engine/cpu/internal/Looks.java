package org.videoengine.engine.cpu.internal;

/**
 * Several looks at one source that are filtered as one view: a single sample of a frame; a shutter's samples while the camera
 * moves straight along one axis; or samples that show each of some stretches of columns with each of some stretches of rows,
 * as a shutter's do while the camera moves a little along both. Used again from frame to frame.
 */
final class Looks {
    /** Wider than this, in samples of the source, separate views are no dearer. */
    private static final double WIDEST = 40;

    private static final double ROUNDING = 1e-9;

    private final AxisLooks across = new AxisLooks();
    private final AxisLooks down = new AxisLooks();
    private PlaneMap map;
    private double weight;

    /**
     * Takes as many samples as make one view.
     *
     * @param weights of the samples
     * @param from the first
     * @param end that after the last
     * @param width outputs in a row
     * @param height rows
     * @return how many it took, at least 1
     */
    int take(PlaneMap[] maps, double[] weights, int from, int end, int width, int height) {
        map = maps[from];
        int columns = 1;
        while (from + columns < end && inRow(maps[from + columns], map, width)) {
            columns++;
        }
        int rows = 1;
        while (from + (rows + 1) * columns <= end && continues(maps, weights, from, columns, rows, height)) {
            rows++;
        }
        weight = 0;
        for (int i = 0; i < rows * columns; i++) {
            weight += weights[from + i];
        }
        across.clear();
        double row = sum(weights, from, columns, 1);
        for (int i = 0; i < columns; i++) {
            PlaneMap look = maps[from + i];
            across.add(look.ux(), look.u0(), look.stretchU(), weights[from + i] / row);
        }
        down.clear();
        double column = sum(weights, from, rows, columns);
        for (int i = 0; i < rows; i++) {
            PlaneMap look = maps[from + i * columns];
            down.add(look.vy(), look.v0(), look.stretchV(), weights[from + i * columns] / column);
        }
        return rows * columns;
    }

    private static double sum(double[] weights, int from, int count, int apart) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[from + i * apart];
        }
        return sum;
    }

    private static boolean inRow(PlaneMap other, PlaneMap first, int width) {
        return sameRows(other, first)
                && Math.abs(other.u0() - first.u0()) + Math.abs(other.ux() - first.ux()) * width <= WIDEST;
    }

    /** Whether another row of samples shows the same columns with other rows. */
    private static boolean continues(PlaneMap[] maps, double[] weights, int from, int columns, int row, int height) {
        int start = from + row * columns;
        PlaneMap first = maps[from];
        PlaneMap other = maps[start];
        if (Math.abs(other.v0() - first.v0()) + Math.abs(other.vy() - first.vy()) * height > WIDEST) {
            return false;
        }
        for (int i = 0; i < columns; i++) {
            double apart = weights[start + i] * weights[from] - weights[from + i] * weights[start];
            if (!sameColumns(maps[start + i], maps[from + i])
                    || !sameRows(maps[start + i], other)
                    || Math.abs(apart) > ROUNDING * weights[from]) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRows(PlaneMap a, PlaneMap b) {
        return a.axisAligned() && b.axisAligned() && a.vy() == b.vy() && a.v0() == b.v0();
    }

    private static boolean sameColumns(PlaneMap a, PlaneMap b) {
        return a.axisAligned() && b.axisAligned() && a.ux() == b.ux() && a.u0() == b.u0();
    }

    /** That of the first sample. */
    PlaneMap map() {
        return map;
    }

    /** What the samples weigh together. */
    double weight() {
        return weight;
    }

    /** Where columns are looked at. */
    AxisLooks across() {
        return across;
    }

    /** Where rows are looked at. */
    AxisLooks down() {
        return down;
    }
}
