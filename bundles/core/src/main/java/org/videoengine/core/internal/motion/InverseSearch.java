package org.videoengine.core.internal.motion;

import java.util.Arrays;

/**
 * Dense inverse search on one level of the pyramid: every patch of 8x8 samples of the first picture is found in the second
 * by gradient descent on the squared difference about the patch's mean, with the gradients of the first picture, whose
 * matrix is inverted once; then the patches' motions become a dense flow, each weighing less where its pixels differ.
 *
 * <p>Kroeger, Timofte, Dai, Van Gool: Fast Optical Flow using Dense Inverse Search, ECCV 2016. Each patch also tries what its
 * neighbours found, from the results of the pass before, so that no order of patches and no number of threads matters.
 */
final class InverseSearch {
    private static final int SIZE = Patch.SIZE;
    /** A neighbour whose motion is nearer than this, in samples, has nothing new to offer. */
    private static final float SAME_MOTION = 0.3f;
    /** Mean squared difference of a patch that has been found, and of one that could not be found any better. */
    private static final float SATISFIED = 20;

    private static final float CERTAIN = 5;
    /** The picture's common motion is told from one sample in so many, in each direction. */
    private static final int SPARSE = 4;
    /** Share of its old cost at which a patch is believed to be elsewhere. */
    private static final float FAR_BETTER = 0.3f;
    /** Samples to each side that are looked at. */
    private static final int RADIUS = 14;
    /** Samples by which a patch may hang over the picture's edge. */
    private static final int OVERHANG = SIZE / 2;

    private final boolean wide;
    private final int step;
    private final int width;
    private final int height;
    private final int columns;
    private final int lines;
    private float[] motionX;
    private float[] motionY;
    private float[] cost;
    private float[] nextX;
    private float[] nextY;
    private float[] nextCost;
    private float commonX;
    private float commonY;

    /**
     * @param step samples from one patch to the next
     * @param wide whether patches are also looked for all around
     */
    InverseSearch(int width, int height, int step, boolean wide) {
        this.wide = wide;
        this.width = width;
        this.height = height;
        this.step = step;
        columns = patches(width, step);
        lines = patches(height, step);
        int count = columns * lines;
        motionX = new float[count];
        motionY = new float[count];
        cost = new float[count];
        nextX = new float[count];
        nextY = new float[count];
        nextCost = new float[count];
    }

    /** Samples from one patch to the next. */
    int step() {
        return step;
    }

    /** Patches of a line. */
    int columns() {
        return columns;
    }

    /** Lines of patches. */
    int lines() {
        return lines;
    }

    /** Where a column of patches begins. */
    int left(int column) {
        return start(column, step, width);
    }

    /** Where a line of patches begins. */
    int top(int line) {
        return start(line, step, height);
    }

    /** The width of the pictures. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The horizontal motion that was found for a patch. */
    float motionX(int column, int line) {
        return motionX[line * columns + column];
    }

    /** The vertical motion that was found for a patch. */
    float motionY(int column, int line) {
        return motionY[line * columns + column];
    }

    private static int patches(int length, int step) {
        return 1 + Math.max(0, (length - SIZE + step - 1) / step);
    }

    /** Where a patch begins: the last one of a line is pushed back inside. */
    private static int start(int index, int step, int length) {
        return Math.max(0, Math.min(index * step, length - SIZE));
    }

    /**
     * Finds the patches.
     *
     * @param flow a guess, with as many samples as the pictures or half as many in each direction
     */
    void search(LumaPyramid.Level first, LumaPyramid.Level second, FlowField flow, RowBands bands) {
        float scale = (float) (1 << flow.shift(width, height));
        commonX = scale * common(flow.u);
        commonY = scale * common(flow.v);
        bands.run(lines, (from, to) -> {
            Patch patch = new Patch(first, second.luma());
            for (int line = from; line < to; line++) {
                for (int column = 0; column < columns; column++) {
                    begin(patch, column, line, flow);
                }
            }
        });
        bands.run(lines, (from, to) -> {
            Patch patch = new Patch(first, second.luma());
            for (int line = from; line < to; line++) {
                for (int column = 0; column < columns; column++) {
                    askNeighbours(patch, column, line);
                }
            }
        });
        swap();
    }

    /**
     * Makes a flow of what was found.
     *
     * @param first picture, of the flow's size
     */
    void spread(Plane first, Plane second, FlowField flow, RowBands bands) {
        bands.run(first.height, (from, to) -> new PatchBlend(this, first, second, flow).blend(from, to));
    }

    /** The median. */
    private static float common(Plane motions) {
        float[] some = new float[((motions.width - 1) / SPARSE + 1) * ((motions.height - 1) / SPARSE + 1)];
        int count = 0;
        for (int y = 0; y < motions.height; y += SPARSE) {
            for (int x = 0; x < motions.width; x += SPARSE) {
                some[count++] = motions.at(x, y);
            }
        }
        Arrays.sort(some);
        return some[count / 2];
    }

    private void swap() {
        float[] x = motionX;
        float[] y = motionY;
        float[] c = cost;
        motionX = nextX;
        motionY = nextY;
        cost = nextCost;
        nextX = x;
        nextY = y;
        nextCost = c;
    }

    private void begin(Patch patch, int column, int line, FlowField flow) {
        int x = left(column);
        int y = top(line);
        patch.load(x, y);
        int shift = flow.shift(width, height);
        int middleX = Math.min(x + SIZE / 2, width - 1) >> shift;
        int middleY = Math.min(y + SIZE / 2, height - 1) >> shift;
        patch.descend(flow.u.at(middleX, middleY) * (1 << shift), flow.v.at(middleX, middleY) * (1 << shift));
        offer(patch, 0, 0);
        offer(patch, commonX, commonY);
        // Every other patch: those between ask them.
        if (wide && (column + line) % 2 == 0 && patch.cost > SATISFIED * Patch.AREA) {
            lookAround(patch, x, y);
        }
        int at = line * columns + column;
        motionX[at] = patch.x;
        motionY[at] = patch.y;
        cost[at] = patch.cost;
    }

    /**
     * Looks for a patch where a motion leads that much of the picture has. It is taken only where the patch is surely found:
     * a bare ground behind things that move is, and leaves that resemble others are not.
     */
    private static void offer(Patch patch, float motionX, float motionY) {
        boolean same = Math.abs(patch.x - motionX) + Math.abs(patch.y - motionY) < SAME_MOTION;
        if (!same && patch.costAt(motionX, motionY) < Math.min(patch.cost, CERTAIN * Patch.AREA)) {
            patch.descend(motionX, motionY);
        }
    }

    /**
     * Looks for a patch all around. Small things that move far vanish on the coarser levels, and their motion with them; but a
     * place that merely looks alike is no better, so the patch must fit far better than where it was.
     */
    private void lookAround(Patch patch, int x, int y) {
        float oldX = patch.x;
        float oldY = patch.y;
        float oldCost = patch.cost;
        float best = Float.MAX_VALUE;
        int bestX = 0;
        int bestY = 0;
        for (int dy = Math.max(-RADIUS, -OVERHANG - y); dy <= Math.min(RADIUS, height + OVERHANG - SIZE - y); dy++) {
            for (int dx = Math.max(-RADIUS, -OVERHANG - x); dx <= Math.min(RADIUS, width + OVERHANG - SIZE - x); dx++) {
                float cost = patch.costAt(dx, dy, best);
                if (cost < best) {
                    best = cost;
                    bestX = dx;
                    bestY = dy;
                }
            }
        }
        patch.descend(bestX, bestY);
        if (patch.cost > oldCost * FAR_BETTER) {
            patch.put(oldX, oldY, oldCost);
        }
    }

    private void askNeighbours(Patch patch, int column, int line) {
        int at = line * columns + column;
        float bestX = motionX[at];
        float bestY = motionY[at];
        float best = cost[at];
        boolean loaded = false;
        boolean better = false;
        for (int k = 0; k < 4; k++) {
            int c = column + (k == 0 ? -1 : k == 1 ? 1 : 0);
            int l = line + (k == 2 ? -1 : k == 3 ? 1 : 0);
            if (c < 0 || c >= columns || l < 0 || l >= lines) {
                continue;
            }
            float x = motionX[l * columns + c];
            float y = motionY[l * columns + c];
            if (Math.abs(x - bestX) + Math.abs(y - bestY) < SAME_MOTION) {
                continue;
            }
            if (!loaded) {
                patch.load(left(column), top(line));
                loaded = true;
            }
            float candidate = patch.costAt(x, y);
            if (candidate < best) {
                best = candidate;
                bestX = x;
                bestY = y;
                better = true;
            }
        }
        if (better) {
            patch.descend(bestX, bestY);
            if (patch.cost <= best) {
                bestX = patch.x;
                bestY = patch.y;
                best = patch.cost;
            }
        }
        nextX[at] = bestX;
        nextY[at] = bestY;
        nextCost[at] = best;
    }
}
