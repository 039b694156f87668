package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/**
 * A view whose rows are rows of the source. Source rows are summed to one for each output line, in whole vectors; along its
 * length only that sum is filtered, four lines at a time. So the dearer of both passes has the least to do where a source is
 * finer than the output, and the same number of lines where it is coarser.
 */
final class AxisAlignedView implements View {
    /** Views further apart than so many rows share none. */
    private static final int NEAR = 32;

    private final AxisTaps columns = new AxisTaps();
    private final AxisTaps rows = new AxisTaps();
    private final WideRows own = new WideRows();
    private WideRows wide = own;
    private Samples source;
    private int height;
    /** Sums of rows for the lines of a block. */
    private final float[][] blended = new float[RowKernels.LINES][0];

    private float[][] chosen = new float[0][];
    private float[] upper = new float[0];
    private float[] lower = new float[0];

    @Override
    public void prepare(ResamplingKernel kernel, SourcePlane from, Looks looks, int width, int height) {
        source = from.samples();
        this.height = height;
        columns.compute(kernel, looks.across(), width, source.width());
        rows.compute(kernel, looks.down(), height, source.height());
        int pair = even(rows.taps() + (int) Math.ceil(Math.abs(looks.down().meanScale())));
        if (chosen.length < pair) {
            chosen = new float[pair][];
            upper = new float[pair];
            lower = new float[pair];
        }
        wide = own;
        own.begin(source, columns.lowest(), columns.highest(), pair);
    }

    /** Takes rows from those of another view that was got ready before, if it looks at much the same of the same source. */
    void shareRows(AxisAlignedView other) {
        int top = Math.abs(rows.first(0) - other.rows.first(0));
        int bottom = Math.abs(rows.first(height - 1) - other.rows.first(height - 1));
        int apart = Math.max(top, bottom) + Math.abs(rows.taps() - other.rows.taps());
        if (source == other.source && apart <= NEAR) {
            wide = other.wide;
            wide.extend(columns.lowest(), columns.highest(), chosen.length + apart);
        }
    }

    @Override
    public void exchange(SourcePlane other) {
        source = other.samples();
        wide.exchange(source);
    }

    @Override
    public void lines(RowKernels kernels, int y, float weight, float[][] sums, float[][] lines) {
        store(kernels, y, weight, sums, lines, null);
    }

    /** The same as {@link #lines}; if {@code to} is not null, the lines are rounded and go there. */
    void store(RowKernels kernels, int y, float weight, float[][] sums, float[][] lines, ByteLines to) {
        int length = RowKernels.padded(wide.length());
        for (int line = 0; line < blended.length; line += 2) {
            if (blended[line].length < length) {
                blended[line] = new float[length];
                blended[line + 1] = new float[length];
            }
            sumPair(kernels, Math.min(height - 1, y + line), Math.min(height - 1, y + line + 1), weight, line);
        }
        kernels.filterFour(blended, -wide.lowest(), columns, sums, lines, to);
    }

    private void sumPair(RowKernels kernels, int y, int next, float weight, int line) {
        int first = Math.min(rows.first(y), rows.first(next));
        int count = even(Math.max(rows.first(y), rows.first(next)) + rows.taps() - first);
        for (int i = 0; i < count; i++) {
            chosen[i] = wide.row(kernels, first + i);
            upper[i] = weight(y, first + i, weight);
            lower[i] = weight(next, first + i, weight);
        }
        kernels.blendPair(chosen, upper, lower, count, blended[line], blended[line + 1], wide.length());
    }

    private static int even(int count) {
        return count + 1 & -2;
    }

    private float weight(int y, int row, float weight) {
        int tap = row - rows.first(y);
        return tap < 0 || tap >= rows.taps() ? 0 : rows.weight(y, tap) * weight;
    }
}
