package org.videoengine.device;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes as few passes as can be of the views that a frame sums. Straight views that share their rows, as a shutter's do while the
 * camera moves along them, are one pass with a wider filter; so are views that show each of some stretches of columns with each
 * of some stretches of rows.
 */
final class PassMaker {
    /** Wider than this, in samples of the source, separate passes are no dearer. */
    private static final double WIDEST = 40;

    private static final double ROUNDING = 1e-9;

    /** A view of one source plane. */
    record Look(int source, PlaneMap map, double weight) {}

    private final List<Look> looks;
    private final int width;
    private final int height;

    private PassMaker(List<Look> looks, int width, int height) {
        this.looks = looks;
        this.width = width;
        this.height = height;
    }

    /** The passes for an output plane of that size. */
    static List<Pass> passes(List<Look> looks, int width, int height) {
        PassMaker maker = new PassMaker(looks, width, height);
        List<Pass> passes = new ArrayList<>();
        for (int from = 0; from < looks.size(); ) {
            Look look = looks.get(from);
            if (!look.map.straight()) {
                passes.add(new Pass.Turned(look.source, look.map, look.weight));
                from++;
                continue;
            }
            int columns = maker.columns(from);
            int rows = maker.rows(from, columns);
            passes.add(maker.straight(from, columns, rows));
            from += rows * columns;
        }
        return List.copyOf(passes);
    }

    /** How many looks from one on differ in nothing but their columns. */
    private int columns(int from) {
        Look first = looks.get(from);
        int columns = 1;
        while (from + columns < looks.size()) {
            Look look = looks.get(from + columns);
            if (!sameRows(look, first)
                    || Math.abs(look.map.u0() - first.map.u0()) + Math.abs(look.map.ux() - first.map.ux()) * width
                            > WIDEST) {
                break;
            }
            columns++;
        }
        return columns;
    }

    /** How many times looks follow that show the same columns with other rows. */
    private int rows(int from, int columns) {
        int rows = 1;
        while (from + (rows + 1) * columns <= looks.size() && repeats(from, columns, from + rows * columns)) {
            rows++;
        }
        return rows;
    }

    private boolean repeats(int from, int columns, int start) {
        Look first = looks.get(from);
        Look other = looks.get(start);
        if (Math.abs(other.map.v0() - first.map.v0()) + Math.abs(other.map.vy() - first.map.vy()) * height > WIDEST) {
            return false;
        }
        for (int i = 0; i < columns; i++) {
            Look above = looks.get(from + i);
            Look below = looks.get(start + i);
            double apart = below.weight * first.weight - above.weight * other.weight;
            if (!sameColumns(below, above) || !sameRows(below, other) || Math.abs(apart) > ROUNDING * first.weight) {
                return false;
            }
        }
        return true;
    }

    private Pass straight(int from, int columns, int rows) {
        double weight = 0;
        for (int i = 0; i < rows * columns; i++) {
            weight += looks.get(from + i).weight;
        }
        double row = sum(from, columns, 1);
        List<AxisLook> across = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Look look = looks.get(from + i);
            across.add(new AxisLook(look.map.ux(), look.map.u0(), look.map.stretchU(), look.weight / row));
        }
        double column = sum(from, rows, columns);
        List<AxisLook> down = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Look look = looks.get(from + i * columns);
            down.add(new AxisLook(look.map.vy(), look.map.v0(), look.map.stretchV(), look.weight / column));
        }
        return new Pass.Straight(looks.get(from).source, List.copyOf(across), List.copyOf(down), weight);
    }

    private double sum(int from, int count, int apart) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += looks.get(from + i * apart).weight;
        }
        return sum;
    }

    private static boolean sameRows(Look a, Look b) {
        return a.source == b.source
                && a.map.straight()
                && b.map.straight()
                && a.map.vy() == b.map.vy()
                && a.map.v0() == b.map.v0();
    }

    private static boolean sameColumns(Look a, Look b) {
        return a.source == b.source
                && a.map.straight()
                && b.map.straight()
                && a.map.ux() == b.map.ux()
                && a.map.u0() == b.map.u0();
    }
}
