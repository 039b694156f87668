package org.videoengine.core.internal.motion;

import java.util.concurrent.Executor;

/**
 * Estimates the motion between two pictures, in both directions at once.
 *
 * <p>The result depends on the pictures and the quality alone, not on the number of threads. Room for the work, and what was
 * made of the second picture, is kept from one pair to the next of the same size; so an estimator serves one caller at a time.
 */
public final class FlowEstimator {
    private final FlowQuality quality;
    private final RowBands bands;
    private int width;
    private int height;
    private LumaPyramid first;
    private LumaPyramid second;
    private LumaPlane inSecond;
    private DirectedFlow forward;
    private DirectedFlow backward;

    /**
     * Makes an estimator.
     *
     * @param executor runs the helpers; it may refuse or drop them, at a cost in time alone
     * @param threads that work on a pair, the calling one among them, at least 1
     */
    public FlowEstimator(FlowQuality quality, Executor executor, int threads) {
        this.quality = quality;
        bands = new RowBands(executor, threads);
    }

    /**
     * Estimates the motion of a pair from its luma.
     *
     * @throws IllegalArgumentException if the pictures differ in size
     */
    public PairMotion estimate(LumaPlane from, LumaPlane to) {
        if (from.width() != to.width() || from.height() != to.height()) {
            throw new IllegalArgumentException("motion is estimated between pictures of one size, not " + from.width()
                    + "x" + from.height() + " and " + to.width() + "x" + to.height());
        }
        makeRoom(from.width(), from.height());
        if (from == inSecond) {
            LumaPyramid filled = second;
            second = first;
            first = filled;
        } else {
            first.fill(from, bands);
        }
        second.fill(to, bands);
        inSecond = to;
        // Two whole directions side by side wait for each other once, and bands of rows after each of many short steps.
        RowBands half = bands.half();
        FlowField[] flows = new FlowField[2];
        bands.both(
                () -> flows[0] = forward.flow(first, second, half),
                () -> flows[1] = backward.flow(second, first, half));
        return new PairMotion(
                (float) quality.scale() * flows[0].width() / width,
                (float) quality.scale() * flows[0].height() / height,
                flows[0],
                flows[1],
                first.level(quality.flowLevel()).luma().copy(),
                second.level(quality.flowLevel()).luma().copy(),
                bands);
    }

    private void makeRoom(int newWidth, int newHeight) {
        if (first != null && width == newWidth && height == newHeight) {
            return;
        }
        width = newWidth;
        height = newHeight;
        inSecond = null;
        first = new LumaPyramid(width, height, quality.finestScale(), quality.flowLevel() + 1);
        second = new LumaPyramid(width, height, quality.finestScale(), quality.flowLevel() + 1);
        forward = new DirectedFlow(quality, first);
        backward = new DirectedFlow(quality, first);
    }
}
