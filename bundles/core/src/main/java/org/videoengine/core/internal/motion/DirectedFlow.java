package org.videoengine.core.internal.motion;

/**
 * Estimates the motion from one picture to another: on each level of a pyramid, from coarse to fine, an inverse search of patches
 * and a variational refinement. The search on the finest level needs no more refinement: its patches see detail that the flow has
 * no samples for.
 *
 * <p>Keeps room for the work, so it serves one caller at a time.
 */
final class DirectedFlow {
    /** Samples from one search patch to the next on coarser levels. */
    private static final int PATCH_STEP = 4;
    /** Times that the second picture is warped anew while a coarser level is refined. */
    private static final int WARPS = 1;
    /** Where a sample stands for so many pixels in a row, patches are looked for all around, whatever coarser levels say. */
    private static final int WIDE_SCALE = 8;

    private final FlowQuality quality;
    private final InverseSearch[] searches;
    private final VariationalRefinement[] refinements;

    /**
     * Makes room.
     *
     * @param like a pyramid of pictures as they will be given
     */
    DirectedFlow(FlowQuality quality, LumaPyramid like) {
        this.quality = quality;
        int levels = like.levels();
        searches = new InverseSearch[levels];
        refinements = new VariationalRefinement[levels];
        for (int i = 0; i < levels; i++) {
            LumaPyramid.Level level = like.level(i);
            searches[i] = new InverseSearch(
                    level.width(),
                    level.height(),
                    i == 0 ? quality.patchStep() : PATCH_STEP,
                    quality.finestScale() << i == WIDE_SCALE);
            if (i >= quality.flowLevel()) {
                refinements[i] = new VariationalRefinement(level.width(), level.height());
            }
        }
    }

    /** The flow that leads from the samples of one picture to those of the other. */
    FlowField flow(LumaPyramid from, LumaPyramid to, RowBands bands) {
        FlowField coarse = null;
        for (int i = from.levels() - 1; i >= quality.flowLevel(); i--) {
            LumaPyramid.Level one = from.level(i);
            FlowField flow = new FlowField(one.width(), one.height());
            if (coarse != null) {
                FlowField half = coarse;
                bands.run(one.height(), (y0, y1) -> flow.enlarge(half, y0, y1));
            }
            searches[i].search(one, to.level(i), flow, bands);
            searches[i].spread(one.luma(), to.level(i).luma(), flow, bands);
            refinements[i].refine(one, to.level(i), flow, i == 0 ? quality.lastWarps() : WARPS, bands);
            coarse = flow;
        }
        if (quality.finer()) {
            searches[0].search(from.level(0), to.level(0), coarse, bands);
            searches[0].spread(from.level(1).luma(), to.level(1).luma(), coarse, bands);
        }
        return coarse;
    }
}
