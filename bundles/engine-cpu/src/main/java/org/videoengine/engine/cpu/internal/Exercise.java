package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.plan.ResamplingKernel;

/** Calls of the kernels that usual shots need, on short rows with tails, each in all the ways in which it is called. */
final class Exercise {
    private static final int ROW = 64;
    private static final int TAIL = ROW - 1;
    private static final int GROUPS = 4;

    private final RowKernels kernels;
    private final byte[] bytes = new byte[ROW];
    private final short[] shorts = new short[ROW];
    private final float[][] rows = new float[12][2 * ROW];
    private final float[][] lines = new float[RowKernels.LINES][ROW];
    private final float[] weights = new float[12];
    private final AxisTaps four;
    private final AxisTaps five;

    private Exercise(RowKernels kernels) {
        this.kernels = kernels;
        four = taps(0.9);
        five = taps(1.1);
    }

    /** One call of each kernel of a set. */
    static List<WarmUp.Step> of(KernelSet set, RowKernels kernels, MotionKernels motion) {
        Exercise exercise = new Exercise(kernels);
        return switch (set) {
            case STRAIGHT -> exercise.straight();
            case LINES -> exercise.lines();
            case EFFECTS -> exercise.effects();
            case SUMS -> exercise.sums();
            case DEEP -> exercise.deep();
            case TURNED -> exercise.turned();
            case MOTION -> new MotionExercise(false).steps(kernels, motion);
            case DEEP_MOTION -> new MotionExercise(true).steps(kernels, motion);
        };
    }

    private List<WarmUp.Step> straight() {
        ByteLines to = new ByteLines();
        to.set(new byte[RowKernels.LINES * ROW], 0, ROW, 16, 235);
        return List.of(
                new WarmUp.Step("widen bytes", () -> kernels.widen(bytes, 0, rows[0], 0, TAIL)),
                new WarmUp.Step("filter to bytes", () -> filter(null, to)),
                pair(4),
                pair(6),
                pair(8),
                pair(10),
                pair(12),
                new WarmUp.Step("store bytes", () -> kernels.store(lines[0], 16, 235, bytes, 0, TAIL)));
    }

    private void filter(float[][] sums, ByteLines to) {
        kernels.filterFour(rows, 0, four, sums, lines, to);
        kernels.filterFour(rows, 0, five, sums, lines, to);
    }

    private WarmUp.Step pair(int count) {
        return new WarmUp.Step(
                "blend pair " + count, () -> kernels.blendPair(rows, weights, weights, count, lines[0], lines[1], ROW));
    }

    private List<WarmUp.Step> lines() {
        return List.of(new WarmUp.Step("filter to lines", () -> filter(null, null)));
    }

    private List<WarmUp.Step> effects() {
        return List.of(
                new WarmUp.Step("vignette", () -> kernels.vignette(lines[0], TAIL, 16, 0, 0.01f, 0.1f, 0.3f)),
                new WarmUp.Step("grain", () -> kernels.grain(lines[0], TAIL, 17, 0.1f)));
    }

    private List<WarmUp.Step> sums() {
        return List.of(new WarmUp.Step("filter and add", () -> filter(rows, null)));
    }

    private List<WarmUp.Step> deep() {
        return List.of(
                new WarmUp.Step("widen shorts", () -> kernels.widen(shorts, 0, rows[0], 0, TAIL)),
                new WarmUp.Step("store shorts", () -> kernels.store(lines[0], 4, 64, 940, shorts, 0, TAIL)));
    }

    private List<WarmUp.Step> turned() {
        return List.of(
                new WarmUp.Step("turn", turn(0.9)),
                new WarmUp.Step("turn any", turn(1.1)),
                new WarmUp.Step("blend", () -> {
                    kernels.blend(rows, weights, 1, lines[0], ROW, false);
                    kernels.blend(rows, weights, 1, lines[0], ROW, true);
                }));
    }

    private Runnable turn(double step) {
        FloatPlane plane = FloatPlane.blank(2 * ROW, ROW, ROW);
        TurnedTaps across = new TurnedTaps();
        TurnedTaps down = new TurnedTaps();
        across.compute(ResamplingKernel.CATMULL_ROM, step, Math.max(1, step));
        down.compute(ResamplingKernel.CATMULL_ROM, 0.1, 1);
        TurnedLine groups = new TurnedLine();
        groups.begin(GROUPS, across.outputsInReach());
        for (int i = 0; i < GROUPS; i++) {
            groups.add(i * across.outputsInReach(), 0, i, 0);
        }
        float[] line = new float[2 * ROW];
        return () -> kernels.turn(plane, across, down, groups, line);
    }

    private AxisTaps taps(double step) {
        AxisTaps taps = new AxisTaps();
        taps.compute(ResamplingKernel.CATMULL_ROM, step, 4, Math.max(1, step), ROW - 16, ROW);
        return taps;
    }
}
