package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/** A view whose rows are rows of the source: filtered down the columns into one row, then along that row. */
final class AxisAlignedView implements View {
    private final AxisTaps columns = new AxisTaps();
    private final AxisTaps rows = new AxisTaps();
    private Samples source;
    private float[] row = new float[0];

    void prepare(ResamplingKernel kernel, Samples from, PlaneMap map, int width, int height) {
        prepareColumns(kernel, from.width(), map, width);
        rows.compute(kernel, map.vy(), map.v0(), map.stretchV(), height, from.height());
        source = from;
    }

    /** For a second plane of the same size, such as Cr after Cb. */
    void exchange(Samples other) {
        source = other;
    }

    private void prepareColumns(ResamplingKernel kernel, int size, PlaneMap map, int width) {
        columns.compute(kernel, map.ux(), map.u0(), map.stretchU(), width, size);
        int length = columns.highest() - columns.lowest() + 1;
        if (row.length < length) {
            row = new float[length];
        }
    }

    @Override
    public void addLine(RowKernels kernels, int y, float weight, float[] line, boolean first) {
        int lowest = columns.lowest();
        int highest = columns.highest();
        int last = source.width() - 1;
        if (highest < 0 || lowest > last) {
            // All of the line lies beyond one edge, which is repeated.
            filterColumns(kernels, y, highest < 0 ? 0 : last, 1, 0);
            Arrays.fill(row, 1, highest - lowest + 1, row[0]);
        } else {
            int from = Math.max(0, lowest);
            int to = Math.min(last, highest);
            filterColumns(kernels, y, from, to - from + 1, from - lowest);
            Arrays.fill(row, 0, from - lowest, row[from - lowest]);
            Arrays.fill(row, to - lowest + 1, highest - lowest + 1, row[to - lowest]);
        }
        kernels.filter(
                row,
                -lowest,
                columns.firsts(),
                columns.weights(),
                columns.count(),
                columns.taps(),
                weight,
                line,
                first);
    }

    private void filterColumns(RowKernels kernels, int y, int from, int n, int at) {
        int taps = rows.taps();
        if (taps == 4 && !source.wide()) {
            kernels.blend4(
                    source.bytes(),
                    start(y, 0) + from,
                    start(y, 1) + from,
                    start(y, 2) + from,
                    start(y, 3) + from,
                    rows.weight(y, 0),
                    rows.weight(y, 1),
                    rows.weight(y, 2),
                    rows.weight(y, 3),
                    row,
                    at,
                    n);
            return;
        }
        for (int tap = 0; tap < taps; tap++) {
            if (source.wide()) {
                kernels.weigh(source.shorts(), start(y, tap) + from, rows.weight(y, tap), row, at, n, tap > 0);
            } else {
                kernels.weigh(source.bytes(), start(y, tap) + from, rows.weight(y, tap), row, at, n, tap > 0);
            }
        }
    }

    private int start(int y, int tap) {
        return Math.max(0, Math.min(source.height() - 1, rows.first(y) + tap)) * source.width();
    }
}
