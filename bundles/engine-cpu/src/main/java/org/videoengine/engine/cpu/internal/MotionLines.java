package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.ResamplingKernel;

/**
 * A layer of a motion field brought to the samples of a plane, line by line from top to bottom. Rows of the field are filtered along their
 * length once and kept as long as lines need them. Used again from frame to frame.
 */
final class MotionLines {
    private static final int PLANES = 6;

    /** Columns of a field in whose weight is looked for together. */
    private static final int BLOCK = 8;

    private static final int NONE = Integer.MIN_VALUE;

    private final AxisTaps columns = new AxisTaps();
    private final AxisTaps rows = new AxisTaps();
    private final float[][] lines = new float[PLANES][0];
    private final float[][] field = new float[PLANES][];
    private final float[] scales = new float[PLANES];
    private final double[] across = new double[2];
    private float[] wide = new float[0];
    private float[][][] ring = new float[PLANES][0][];
    private int[] held = new int[0];
    private float[][] chosen = new float[0][];
    private float[] weights = new float[0];
    private boolean[] blocks = new boolean[0];
    private int blocksAcross;
    private int width;
    private int height;

    /**
     * Looks at a field.
     *
     * @param planeWidth of the plane that is drawn
     * @param secondWidth of the same plane of the second keyframe, whose displacements are in its own samples
     */
    void begin(
            RowKernels kernels,
            MotionField motion,
            int layer,
            int planeWidth,
            int planeHeight,
            int secondWidth,
            int secondHeight) {
        width = motion.width();
        height = motion.height();
        double stepX = (double) width / planeWidth;
        double stepY = (double) height / planeHeight;
        columns.compute(ResamplingKernel.TRIANGLE, stepX, 0.5 * stepX, Math.max(1, stepX), planeWidth, width);
        kernels.prepare(columns);
        rows.compute(ResamplingKernel.TRIANGLE, stepY, 0.5 * stepY, Math.max(1, stepY), planeHeight, height);
        MotionField.Layer of = motion.layers().get(layer);
        field[0] = of.firstX();
        field[1] = of.firstY();
        field[2] = of.secondX();
        field[3] = of.secondY();
        field[4] = of.firstWeight();
        field[5] = of.secondWeight();
        scales[0] = (float) (1 / stepX);
        scales[1] = (float) (1 / stepY);
        scales[2] = (float) ((double) secondWidth / width);
        scales[3] = (float) ((double) secondHeight / height);
        scales[4] = 1;
        scales[5] = 1;
        across[0] = (double) secondWidth / planeWidth;
        across[1] = (double) secondHeight / planeHeight;
        reserve();
        Arrays.fill(held, NONE);
        if (layer > 0) {
            findWeight();
        }
    }

    private void reserve() {
        int length = columns.highest() - columns.lowest() + 1 + RowKernels.LONGEST_VECTOR;
        if (wide.length < length) {
            wide = new float[length];
        }
        int stride = columns.stride();
        if (lines[0].length < stride || held.length < rows.taps()) {
            int most = Math.max(held.length, rows.taps());
            int longest = Math.max(lines[0].length, stride);
            for (int plane = 0; plane < PLANES; plane++) {
                lines[plane] = new float[longest];
                ring[plane] = new float[most][longest];
            }
            held = new int[most];
            chosen = new float[most][];
            weights = new float[most];
        }
    }

    /** Makes the lines of a row of the plane. */
    void row(RowKernels kernels, int y) {
        int last = height - 1;
        for (int tap = 0; tap < rows.taps(); tap++) {
            hold(kernels, Math.max(0, Math.min(last, rows.first(y) + tap)));
        }
        for (int plane = 0; plane < PLANES; plane++) {
            for (int tap = 0; tap < rows.taps(); tap++) {
                chosen[tap] = ring[plane][Math.max(0, Math.min(last, rows.first(y) + tap)) % held.length];
                weights[tap] = rows.weight(y, tap) * scales[plane];
            }
            kernels.blend(chosen, weights, rows.taps(), lines[plane], columns.count(), false);
        }
        if (across[0] != 1) {
            addDrift(lines[2], across[0]);
        }
        if (across[1] != 1) {
            float drift = (float) ((y + 0.5) * across[1] - 0.5 - y);
            for (int x = 0; x < columns.count(); x++) {
                lines[3][x] += drift;
            }
        }
    }

    /** Where the second picture has another size, places drift apart even where nothing moves. */
    private void addDrift(float[] line, double scale) {
        for (int x = 0; x < columns.count(); x++) {
            line[x] += (float) ((x + 0.5) * scale - 0.5 - x);
        }
    }

    private void hold(RowKernels kernels, int y) {
        int slot = y % held.length;
        if (held[slot] == y) {
            return;
        }
        int lowest = columns.lowest();
        int n = columns.highest() - lowest + 1;
        for (int plane = 0; plane < PLANES; plane++) {
            int before = Math.max(0, -lowest);
            int from = Math.max(0, lowest);
            int count = Math.min(width, lowest + n) - from;
            System.arraycopy(field[plane], y * width + from, wide, before, count);
            Arrays.fill(wide, 0, before, wide[before]);
            Arrays.fill(wide, before + count, n, wide[before + count - 1]);
            kernels.filter(wide, -lowest, columns, ring[plane][slot]);
        }
        held[slot] = y;
    }

    /** To the place in the first keyframe, in samples of its plane. */
    float[] firstX() {
        return lines[0];
    }

    float[] firstY() {
        return lines[1];
    }

    /** To the place in the second keyframe, in samples of its plane. */
    float[] secondX() {
        return lines[2];
    }

    float[] secondY() {
        return lines[3];
    }

    /** Share of the first keyframe. */
    float[] firstWeight() {
        return lines[4];
    }

    /** Share of the second keyframe. */
    float[] secondWeight() {
        return lines[5];
    }

    /**
     * The next column, from one on, where the layer has any weight on a row: found block by block of the field, so some of those
     * that follow may have none.
     *
     * @return {@code end} if there is none before it
     */
    int nextWeighty(int y, int from, int end) {
        int x = from;
        while (x < end && !weighty(y, x)) {
            x = nextBlock(x, end);
        }
        return x;
    }

    /** The next column, from one on, where the layer surely has no weight; {@code end} if there is none before it. */
    int nextWeightless(int y, int from, int end) {
        int x = from;
        while (x < end && weighty(y, x)) {
            x = nextBlock(x, end);
        }
        return x;
    }

    private int nextBlock(int x, int end) {
        int block = columns.first(x) / BLOCK;
        int next = x + 1;
        while (next < end && columns.first(next) / BLOCK == block) {
            next++;
        }
        return next;
    }

    /** Whether any sample of the field that a block of columns is made of has weight. */
    private boolean weighty(int y, int x) {
        int block = columns.first(x) / BLOCK;
        for (int tap = 0; tap < rows.taps(); tap++) {
            int row = Math.max(0, Math.min(height - 1, rows.first(y) + tap));
            if (blocks[row * blocksAcross + Math.max(0, block)]) {
                return true;
            }
        }
        return false;
    }

    /** Notes which blocks have weight, with those samples of the next one that their last columns reach. */
    private void findWeight() {
        blocksAcross = width / BLOCK + 1;
        if (blocks.length < blocksAcross * height) {
            blocks = new boolean[blocksAcross * height];
        }
        int reach = BLOCK + columns.taps();
        for (int row = 0; row < height; row++) {
            for (int block = 0; block < blocksAcross; block++) {
                int from = Math.max(0, block * BLOCK - (block == 0 ? columns.taps() : 0));
                int end = Math.min(width, block * BLOCK + reach);
                boolean any = false;
                for (int i = row * width + from; i < row * width + end; i++) {
                    any |= field[4][i] != 0 | field[5][i] != 0;
                }
                blocks[row * blocksAcross + block] = any;
            }
        }
    }

    /** Lets go of the field. */
    void end() {
        Arrays.fill(field, null);
    }
}
