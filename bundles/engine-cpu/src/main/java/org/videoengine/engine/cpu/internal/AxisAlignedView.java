package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/**
 * A view whose rows are rows of the source. Each source row is filtered along its length once, together with the one below it,
 * and kept as long as output lines need it; an output line is a weighted sum of such rows. Lines are cheapest asked for from
 * top to bottom.
 */
final class AxisAlignedView implements View {
    private static final int NONE = Integer.MIN_VALUE;

    private final AxisTaps columns = new AxisTaps();
    private final AxisTaps rows = new AxisTaps();
    private Samples source;
    private float[] wide = new float[0];
    private float[] wideNext = new float[0];
    /** Filtered rows: source row {@code r} is in {@code r % ring.length}, if {@code held} says so. */
    private float[][] ring = new float[0][];

    private int[] held = new int[0];
    private float[][] chosen = new float[0][];
    private float[] weights = new float[0];

    @Override
    public void prepare(
            RowKernels kernels, ResamplingKernel kernel, SourcePlane from, Looks looks, int width, int height) {
        PlaneMap map = looks.map();
        Samples samples = from.samples();
        columns.compute(
                kernel,
                map.ux(),
                looks.startsU(),
                looks.looksU() == 1 ? AxisTaps.WHOLE : looks.shares(),
                looks.looksU(),
                map.stretchU(),
                width,
                samples.width());
        kernels.prepare(columns);
        rows.compute(
                kernel,
                map.vy(),
                looks.startsV(),
                looks.looksV() == 1 ? AxisTaps.WHOLE : looks.shares(),
                looks.looksV(),
                map.stretchV(),
                height,
                samples.height());
        int length = columns.highest() - columns.lowest() + 1 + RowKernels.LONGEST_VECTOR;
        if (wide.length < length) {
            wide = new float[length];
            wideNext = new float[length];
        }
        // One more than a line is made of: the row after a missing one is filtered with it.
        reserve(rows.taps() + 1, columns.stride());
        exchange(from);
    }

    /** Room for so many rows of such a length; never less than there was, as planes of two sizes take turns. */
    private void reserve(int count, int length) {
        int had = ring.length == 0 ? 0 : ring[0].length;
        if (ring.length < count || had < length) {
            int most = Math.max(ring.length, count);
            ring = new float[most][Math.max(had, length)];
            held = new int[most];
            chosen = new float[most][];
            weights = new float[most];
        }
    }

    @Override
    public void exchange(SourcePlane other) {
        source = other.samples();
        Arrays.fill(held, NONE);
    }

    @Override
    public void addLine(RowKernels kernels, int y, float weight, float[] line, boolean first) {
        int last = source.height() - 1;
        for (int tap = 0; tap < rows.taps(); tap++) {
            chosen[tap] = row(kernels, Math.max(0, Math.min(last, rows.first(y) + tap)));
            weights[tap] = rows.weight(y, tap) * weight;
        }
        kernels.blend(chosen, weights, rows.taps(), line, columns.count(), !first);
    }

    private float[] row(RowKernels kernels, int y) {
        int slot = y % ring.length;
        if (held[slot] != y) {
            int next = (y + 1) % ring.length;
            widen(kernels, y, wide);
            if (y + 1 < source.height() && held[next] != y + 1) {
                widen(kernels, y + 1, wideNext);
                kernels.filterPair(wide, wideNext, -columns.lowest(), columns, ring[slot], ring[next]);
                held[next] = y + 1;
            } else {
                kernels.filter(wide, -columns.lowest(), columns, ring[slot]);
            }
            held[slot] = y;
        }
        return ring[slot];
    }

    /** Brings what the taps reach of a source row into {@code row}, the end samples repeated beyond the ends. */
    private void widen(RowKernels kernels, int y, float[] row) {
        int start = y * source.width();
        int lowest = columns.lowest();
        int n = columns.highest() - lowest + 1;
        int from = Math.max(0, Math.min(source.width() - 1, lowest));
        int to = Math.max(0, Math.min(source.width() - 1, lowest + n - 1));
        // Where all of the line lies beyond one edge, its end sample goes to the nearest place in the row.
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
