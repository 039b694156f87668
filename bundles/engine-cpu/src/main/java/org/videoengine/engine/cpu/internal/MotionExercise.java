package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.plan.ResamplingKernel;

/** One call of every kernel that pictures between keyframes need, at places side by side and at places that are not. */
final class MotionExercise {
    private static final int ROW = 64;
    private static final int HEIGHT = 8;
    /** From this column on, places are first in a row and then in the one above it. */
    private static final int RISING = ROW / 2;

    /** From this column on, neighbours come from rows too far apart for one vector. */
    private static final int TORN = ROW * 3 / 4;

    private final boolean wide;
    private final BorderedPlane plane;
    private final Places places = new Places(ROW);
    private final float[][] rows = new float[3][RowKernels.padded(ROW)];
    private final float[][] spread = new float[3][RowKernels.padded(ROW)];
    private final float[] dx = new float[RowKernels.padded(ROW)];
    private final float[] dy = new float[RowKernels.padded(ROW)];
    private final float[] line = new float[RowKernels.padded(ROW)];
    private final short[] shorts = new short[ROW];

    /** @param wide whether samples have 16 bits */
    MotionExercise(boolean wide) {
        this.wide = wide;
        plane = BorderedPlane.of(wide ? Samples.of16(ROW, HEIGHT) : Samples.of8(ROW, HEIGHT));
        for (int i = 0; i < dx.length; i++) {
            dx[i] = i / 10 * 1.1f;
            dy[i] = i / 20 * 0.9f;
            // What the JIT has not seen it leaves out, and begins again once it comes: for seconds, and not always as
            // well.
            if (i >= RISING && i < TORN) {
                dy[i] = i < RISING + 4 ? 1.9f : 0.9f;
            } else if (i >= TORN) {
                dy[i] += 3 * (i & 1);
            }
        }
    }

    List<WarmUp.Step> steps(RowKernels kernels, MotionKernels moving) {
        AxisTaps taps = new AxisTaps();
        taps.compute(ResamplingKernel.TRIANGLE, 0.5, 1, 1, ROW, ROW);
        MotionLines lines = new MotionLines();
        lines.set(dx, dy, dx);
        String depth = wide ? " of shorts" : " of bytes";
        return List.of(
                new WarmUp.Step("spread", () -> moving.spread(rows, 0, taps, spread, 0, ROW)),
                new WarmUp.Step("places" + depth, () -> moving.places(plane, HEIGHT / 2, 0, ROW, lines, places)),
                new WarmUp.Step("sample" + depth, () -> moving.sample(plane, places, line, ROW)),
                new WarmUp.Step("weigh", () -> {
                    moving.weigh(line, lines, 0, rows[1], 0, ROW, false);
                    moving.weigh(line, lines, 0, rows[1], 0, ROW, true);
                }),
                new WarmUp.Step("widen shorts", () -> kernels.widen(shorts, 0, line, 0, ROW)),
                new WarmUp.Step("store shorts", () -> kernels.store(rows[1], 256, 0, 65280, shorts, 0, ROW)));
    }
}
