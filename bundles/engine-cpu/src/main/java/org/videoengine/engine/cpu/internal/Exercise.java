package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.plan.ResamplingKernel;

/** One call of every kernel that a usual shot needs, on short rows with tails. */
final class Exercise {
    private static final int ROW = 64;
    private static final int TAIL = ROW - 1;
    private final byte[] bytes = new byte[ROW];
    private final short[] shorts = new short[ROW];
    private final float[][] rows = new float[10][ROW];
    private final float[][] lines = new float[RowKernels.LINES][ROW];
    private final float[] wide = new float[2 * ROW];
    private final float[][] wides = {wide, new float[2 * ROW], new float[2 * ROW], new float[2 * ROW]};
    private final ByteLines to = new ByteLines();
    private final float[] weights = new float[10];

    private static AxisTaps taps(RowKernels kernels, double step) {
        AxisTaps taps = new AxisTaps();
        taps.compute(ResamplingKernel.CATMULL_ROM, step, 4, Math.max(1, step), ROW - 16, ROW);
        kernels.prepare(taps);
        return taps;
    }

    List<Runnable> steps(RowKernels kernels) {
        AxisTaps four = taps(kernels, 0.9);
        AxisTaps five = taps(kernels, 1.01);
        to.set(new byte[RowKernels.LINES * ROW], 0, ROW, 16, 235);
        return List.of(
                () -> kernels.widen(bytes, 0, wide, 0, TAIL),
                () -> kernels.widen(shorts, 0, wide, 0, TAIL),
                () -> kernels.filter(wide, 0, four, rows[0]),
                () -> kernels.filter(wide, 0, five, rows[1]),
                () -> kernels.filterFour(wides, 0, four, null, rows, to),
                () -> kernels.filterFour(wides, 0, five, rows, lines, null),
                () -> kernels.blendPair(rows, weights, weights, 6, lines[0], lines[1], ROW),
                () -> kernels.blendPair(rows, weights, weights, 8, lines[0], lines[1], ROW),
                () -> kernels.blendPair(rows, weights, weights, 10, lines[0], lines[1], ROW),
                () -> kernels.blend(rows, weights, 4, rows[5], ROW, true),
                () -> kernels.blend(rows, weights, 5, rows[5], ROW, false),
                () -> kernels.weigh(bytes, 0, 0.5f, rows[0], TAIL, true),
                () -> kernels.vignette(rows[0], TAIL, 16, 0, 0.01f, 0.1f, 0.3f),
                () -> kernels.grain(rows[0], TAIL, 17, 0.1f),
                () -> kernels.store(rows[0], 16, 235, bytes, 0, TAIL),
                () -> kernels.store(rows[0], 4, 64, 940, shorts, 0, TAIL));
    }
}
