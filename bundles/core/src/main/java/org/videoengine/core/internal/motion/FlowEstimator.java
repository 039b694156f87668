package org.videoengine.core.internal.motion;

import java.util.concurrent.Executor;

/**
 * Estimates the motion between two pictures: on each level of a pyramid, from coarse to fine, an inverse search of patches
 * and a variational refinement, once in each direction. The search on the finest level needs no more refinement: its patches
 * see detail that the flow has no samples for.
 *
 * <p>The result depends on the pictures and the quality alone, not on the number of threads. Room for the work, and what was
 * made of the second picture, is kept from one pair to the next of the same size; so an estimator serves one caller at a time.
 */
public final class FlowEstimator {
    /** Samples from one search patch to the next on coarser levels. */
    private static final int PATCH_STEP = 4;
    /** Times that the second picture is warped anew while a coarser level is refined. */
    private static final int WARPS = 1;
    /** Where a sample stands for so many pixels in a row, patches are looked for all around, whatever coarser levels say. */
    private static final int WIDE_SCALE = 8;

    private final FlowQuality quality;
    private final RowBands bands;
    private int width;
    private int height;
    private LumaPyramid first;
    private LumaPyramid second;
    private LumaPlane inSecond;
    private InverseSearch[] searches;
    private VariationalRefinement[] refinements;

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
        FlowField forward = flow(first, second);
        FlowField backward = flow(second, first);
        return new PairMotion(
                (float) quality.scale() * forward.width() / width,
                (float) quality.scale() * forward.height() / height,
                forward,
                backward,
                first.level(flowLevel()).luma().copy(),
                second.level(flowLevel()).luma().copy(),
                bands);
    }

    private FlowField flow(LumaPyramid a, LumaPyramid b) {
        FlowField coarse = null;
        for (int i = a.levels() - 1; i >= flowLevel(); i--) {
            LumaPyramid.Level one = a.level(i);
            FlowField flow = new FlowField(one.width(), one.height());
            if (coarse != null) {
                FlowField half = coarse;
                bands.run(one.height(), (y0, y1) -> flow.enlarge(half, y0, y1));
            }
            searches[i].search(one, b.level(i), flow, bands);
            searches[i].spread(one.luma(), b.level(i).luma(), flow, bands);
            refinements[i].refine(one, b.level(i), flow, i == 0 ? quality.lastWarps() : WARPS, bands);
            coarse = flow;
        }
        if (quality.finer()) {
            searches[0].search(a.level(0), b.level(0), coarse, bands);
            searches[0].spread(a.level(1).luma(), b.level(1).luma(), coarse, bands);
        }
        return coarse;
    }

    /** The level whose samples are those of the flow. */
    private int flowLevel() {
        return quality.finer() ? 1 : 0;
    }

    private void makeRoom(int newWidth, int newHeight) {
        if (first != null && width == newWidth && height == newHeight) {
            return;
        }
        width = newWidth;
        height = newHeight;
        inSecond = null;
        int scale = quality.finer() ? quality.scale() / 2 : quality.scale();
        first = new LumaPyramid(width, height, scale, flowLevel() + 1);
        second = new LumaPyramid(width, height, scale, flowLevel() + 1);
        int levels = first.levels();
        searches = new InverseSearch[levels];
        refinements = new VariationalRefinement[levels];
        for (int i = 0; i < levels; i++) {
            LumaPyramid.Level level = first.level(i);
            searches[i] = new InverseSearch(
                    level.width(), level.height(), i == 0 ? quality.patchStep() : PATCH_STEP, scale << i == WIDE_SCALE);
            if (i >= flowLevel()) {
                refinements[i] = new VariationalRefinement(level.width(), level.height());
            }
        }
    }
}
