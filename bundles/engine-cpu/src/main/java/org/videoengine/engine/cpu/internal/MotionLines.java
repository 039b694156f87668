package org.videoengine.engine.cpu.internal;

import java.util.Arrays;

/**
 * What one layer of a motion field says of one keyframe, brought to the samples of a plane, line by line from top to bottom: how
 * far from each sample its place in the keyframe is, and the keyframe's share. Rows of the field are filtered along their length
 * once and kept as long as lines need them. Used again from frame to frame.
 */
final class MotionLines {
    /** Plane of the displacements to the right. */
    static final int RIGHT = 0;

    /** Plane of the displacements downwards. */
    static final int DOWN = 1;

    /** Plane of the shares. */
    static final int SHARE = 2;

    private static final int PLANES = 3;
    private static final int NONE = Integer.MIN_VALUE;

    private final float[][] field = new float[PLANES][];
    private final float[] scales = new float[PLANES];
    private final float[][][] ring = new float[PLANES][0][];
    private final float[][] upper = new float[PLANES][];
    private final float[][] lower = new float[PLANES][];
    private final float[][] blended = new float[PLANES][0];
    private final float[][] edge = new float[PLANES][0];
    private final float[][] lines = new float[PLANES][];
    private int[] held = new int[0];
    private float[][] chosen = new float[0][];
    private float[] weights = new float[0];
    private final FieldWeight weight = new FieldWeight();
    private MotionGrid grid;
    private double wider;
    private double higher;
    private final float[] upperShares = new float[PLANES];
    private final float[] lowerShares = new float[PLANES];

    /**
     * Looks at a field.
     *
     * @param right displacements in samples of the field
     * @param down displacements in samples of the field
     * @param share of the keyframe
     * @param unit what a sample of the keyframe's plane is to be multiplied with
     * @param wider width of the keyframe's plane over that of the plane that is drawn
     * @param higher height of the keyframe's plane over that of the plane that is drawn
     */
    void begin(MotionGrid on, float[] right, float[] down, float[] share, float unit, double wider, double higher) {
        grid = on;
        field[RIGHT] = right;
        field[DOWN] = down;
        field[SHARE] = share;
        scales[RIGHT] = (float) (grid.columns().count() * wider / grid.width());
        scales[DOWN] = (float) (grid.rows().count() * higher / grid.height());
        scales[SHARE] = unit;
        this.wider = wider;
        this.higher = higher;
        reserve();
        Arrays.fill(held, NONE);
        weight.begin(grid, share);
    }

    private void reserve() {
        AxisTaps columns = grid.columns();
        int taps = grid.rows().taps();
        if (blended[0].length < columns.stride() || held.length < taps) {
            int most = Math.max(held.length, taps);
            int width = Math.max(blended[0].length, columns.stride());
            for (int plane = 0; plane < PLANES; plane++) {
                blended[plane] = new float[width];
                ring[plane] = new float[most][width];
            }
            held = new int[most];
            chosen = new float[most][];
            weights = new float[most];
        }
        int longest = 0;
        for (int block = 0; block < grid.blocks(); block++) {
            longest = Math.max(longest, grid.lastTap(block) - grid.firstTap(block) + 1);
        }
        int length = longest + RowKernels.LONGEST_VECTOR;
        if (edge[0].length < length) {
            Arrays.setAll(edge, plane -> new float[length]);
        }
    }

    /** Makes the line of a row of the plane, if any of it has weight. */
    void row(RowKernels kernels, MotionKernels moving, int y) {
        weight.look(y);
        if (weight.spans() == 0) {
            return;
        }
        AxisTaps rows = grid.rows();
        for (int tap = 0; tap < rows.taps(); tap++) {
            hold(moving, grid.row(y, tap));
        }
        if (rows.taps() == 2 && higher == 1) {
            for (int plane = 0; plane < PLANES; plane++) {
                upper[plane] = ring[plane][grid.row(y, 0) % held.length];
                lower[plane] = ring[plane][grid.row(y, 1) % held.length];
            }
            setShares(rows.weight(y, 0), rows.weight(y, 1));
            return;
        }
        for (int plane = 0; plane < PLANES; plane++) {
            for (int tap = 0; tap < rows.taps(); tap++) {
                chosen[tap] = ring[plane][grid.row(y, tap) % held.length];
                weights[tap] = rows.weight(y, tap);
            }
            kernels.blend(
                    chosen, weights, rows.taps(), blended[plane], grid.columns().count(), false);
            upper[plane] = blended[plane];
            lower[plane] = blended[plane];
        }
        if (higher != 1) {
            addDrift(blended[DOWN], (float) (((y + 0.5) * higher - 0.5 - y) / scales[DOWN]));
        }
        setShares(1, 0);
    }

    private void setShares(float upperShare, float lowerShare) {
        for (int plane = 0; plane < PLANES; plane++) {
            upperShares[plane] = upperShare * scales[plane];
            lowerShares[plane] = lowerShare * scales[plane];
        }
    }

    /** Where the keyframe has another height, places drift apart even where nothing moves. */
    private static void addDrift(float[] line, float drift) {
        for (int x = 0; x < line.length; x++) {
            line[x] += drift;
        }
    }

    private void hold(MotionKernels moving, int y) {
        int slot = y % held.length;
        if (held[slot] == y) {
            return;
        }
        AxisTaps columns = grid.columns();
        for (int plane = 0; plane < PLANES; plane++) {
            lines[plane] = ring[plane][slot];
        }
        int blocks = grid.blocks();
        int block = 0;
        if (weight.nearEverywhere(y)) {
            spread(moving, y, 0, blocks);
            block = blocks;
        }
        while (block < blocks) {
            int start = block;
            while (block < blocks && weight.near(y, block)) {
                block++;
            }
            if (block > start) {
                spread(moving, y, start, block);
            }
            block++;
        }
        if (wider != 1) {
            float[] right = ring[RIGHT][slot];
            for (int x = 0; x < columns.count(); x++) {
                right[x] += (float) (((x + 0.5) * wider - 0.5 - x) / scales[RIGHT]);
            }
        }
        held[slot] = y;
    }

    /** Filters a row of the field for some blocks: in place, and where that would reach beyond its ends, block by block. */
    private void spread(MotionKernels moving, int y, int from, int end) {
        int inner = from;
        while (inner < end && grid.firstTap(inner) < 0) {
            spreadAtEdge(moving, y, inner++);
        }
        int outer = end;
        while (outer > inner && beyond(y, outer - 1)) {
            spreadAtEdge(moving, y, --outer);
        }
        if (inner < outer) {
            moving.spread(
                    field, y * grid.width(), grid.columns(), lines, inner * MotionGrid.BLOCK, outer * MotionGrid.BLOCK);
        }
    }

    /** Whether a block is made of what lies beyond the end of a row, or whole vectors for it would be. */
    private boolean beyond(int y, int block) {
        int last = grid.lastTap(block);
        return last >= grid.width()
                || y * grid.width() + last + RowKernels.LONGEST_VECTOR > grid.width() * grid.height();
    }

    private void spreadAtEdge(MotionKernels moving, int y, int block) {
        int first = grid.firstTap(block);
        int last = grid.lastTap(block);
        int row = y * grid.width();
        int inside = Math.max(0, first);
        int end = Math.max(inside, Math.min(grid.width(), last + 1));
        for (int plane = 0; plane < PLANES; plane++) {
            float[] from = field[plane];
            Arrays.fill(edge[plane], 0, inside - first, from[row]);
            System.arraycopy(from, row + inside, edge[plane], inside - first, end - inside);
            Arrays.fill(edge[plane], end - first, last + 1 - first, from[row + grid.width() - 1]);
        }
        moving.spread(edge, -first, grid.columns(), lines, block * MotionGrid.BLOCK, (block + 1) * MotionGrid.BLOCK);
    }

    /** Where the line that was made last has weight. */
    FieldWeight weight() {
        return weight;
    }

    /** The line of a plane is the sum of this one, times {@link #upperShare}, and of the lower one, times {@link #lowerShare}. */
    float[] upper(int plane) {
        return upper[plane];
    }

    float[] lower(int plane) {
        return lower[plane];
    }

    float upperShare(int plane) {
        return upperShares[plane];
    }

    float lowerShare(int plane) {
        return lowerShares[plane];
    }

    /** Says of the samples of a line how far from their places they are, and what they count. */
    void set(float[] right, float[] down, float[] share) {
        upper[RIGHT] = right;
        upper[DOWN] = down;
        upper[SHARE] = share;
        lower[RIGHT] = right;
        lower[DOWN] = down;
        lower[SHARE] = share;
        Arrays.fill(scales, 1);
        setShares(1, 0);
    }

    /** Lets go of the field. */
    void end() {
        Arrays.fill(field, null);
    }
}
