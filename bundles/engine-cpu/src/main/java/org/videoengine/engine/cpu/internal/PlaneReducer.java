package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.videoengine.plan.ResamplingKernel;

/**
 * Reduces a plane once, before a shot is drawn, to the finest scale that the shot needs. Down the columns first: that leaves
 * the fewest rows to be filtered along their length, which is the dearer pass where many samples become one.
 */
final class PlaneReducer {
    private static final int BAND = 64;

    private PlaneReducer() {}

    /**
     * The plane at another size, at most its own. The same object if nothing changes.
     *
     * @param wide whether the result has 16-bit samples
     */
    static Samples reduce(
            Samples plane, int width, int height, ResamplingKernel kernel, boolean wide, RowKernels kernels) {
        if (width == plane.width() && height == plane.height() && wide == plane.wide()) {
            return plane;
        }
        double scaleX = (double) plane.width() / width;
        double scaleY = (double) plane.height() / height;
        AxisTaps columns = new AxisTaps();
        columns.compute(kernel, scaleX, 0.5 * scaleX, Math.max(1, scaleX), width, plane.width());
        kernels.prepare(columns);
        AxisTaps rows = new AxisTaps();
        rows.compute(kernel, scaleY, 0.5 * scaleY, Math.max(1, scaleY), height, plane.height());
        Samples reduced = wide ? Samples.of16(width, height) : Samples.of8(width, height);
        int bands = (height + BAND - 1) / BAND;
        IntStream.range(0, bands).parallel().forEach(band -> {
            int end = Math.min(height, (band + 1) * BAND);
            reduceBand(plane, columns, rows, reduced, band * BAND, end, kernels);
        });
        return reduced;
    }

    private static void reduceBand(
            Samples plane, AxisTaps columns, AxisTaps rows, Samples reduced, int from, int end, RowKernels kernels) {
        // The row starts with room for taps beyond its first sample and ends with room for those beyond its last.
        int before = Math.max(0, -columns.lowest());
        int length = Math.max(plane.width(), columns.highest() + 1);
        float[] row = new float[before + length + RowKernels.LONGEST_VECTOR];
        float[] sum = new float[plane.width()];
        float[] line = new float[columns.stride()];
        for (int y = from; y < end; y++) {
            for (int tap = 0; tap < rows.taps(); tap++) {
                int at = Math.max(0, Math.min(plane.height() - 1, rows.first(y) + tap)) * plane.width();
                if (plane.wide()) {
                    kernels.weigh(plane.shorts(), at, rows.weight(y, tap), sum, plane.width(), tap > 0);
                } else {
                    kernels.weigh(plane.bytes(), at, rows.weight(y, tap), sum, plane.width(), tap > 0);
                }
            }
            System.arraycopy(sum, 0, row, before, plane.width());
            Arrays.fill(row, 0, before, sum[0]);
            Arrays.fill(row, before + plane.width(), before + length, sum[plane.width() - 1]);
            kernels.filter(row, before, columns, line);
            store(kernels, line, plane.wide(), reduced, y);
        }
    }

    private static void store(RowKernels kernels, float[] line, boolean fromWide, Samples reduced, int y) {
        int width = reduced.width();
        if (reduced.wide()) {
            kernels.store(line, fromWide ? 1 : 256, 0, 65535, reduced.shorts(), y * width, width);
        } else {
            kernels.store(line, 0, 255, reduced.bytes(), y * width, width);
        }
    }
}
