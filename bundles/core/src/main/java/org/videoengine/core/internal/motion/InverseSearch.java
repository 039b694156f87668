package org.videoengine.core.internal.motion;

/**
 * Dense inverse search on one level of the pyramid: every patch of 8x8 samples of the first picture is found in the second
 * by gradient descent on the squared difference about the patch's mean, with the gradients of the first picture, whose
 * matrix is inverted once; then the patches' motions become a dense flow, each weighing less where its pixels differ.
 *
 * <p>Kroeger, Timofte, Dai, Van Gool: Fast Optical Flow using Dense Inverse Search, ECCV 2016. Each patch also tries what its
 * neighbours found, from the results of the pass before, so that no order of patches and no number of threads matters.
 */
final class InverseSearch {
    /** Samples along a side of a patch. */
    static final int SIZE = 8;

    private static final int AREA = SIZE * SIZE;
    private static final int DESCENTS = 12;
    private static final float SMALL_STEP = 0.03f;
    /** A neighbour whose motion is nearer than this, in samples, has nothing new to offer. */
    private static final float SAME_MOTION = 0.3f;
    /** Added to the patch's gradient matrix: below this a patch has no direction of its own. */
    private static final float FLATNESS = 16f;

    /** Mean squared difference of a patch that has been found. */
    private static final float SATISFIED = 20;
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

    /** @param wide whether patches are also looked for all around */
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
    static int start(int index, int step, int length) {
        return Math.max(0, Math.min(index * step, length - SIZE));
    }

    /** Improves a flow. */
    void search(LumaPyramid.Level first, LumaPyramid.Level second, FlowField flow, int rounds, RowBands bands) {
        bands.run(lines, (from, to) -> {
            Patch patch = new Patch(first, second.luma());
            for (int line = from; line < to; line++) {
                for (int column = 0; column < columns; column++) {
                    begin(patch, column, line, flow);
                }
            }
        });
        for (int round = 0; round < rounds; round++) {
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
        bands.run(height, (from, to) -> new PatchBlend(first.luma(), second.luma(), flow).blend(this, from, to));
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
        int x = start(column, step, width);
        int y = start(line, step, height);
        patch.load(x, y);
        int middleX = Math.min(x + SIZE / 2, width - 1);
        int middleY = Math.min(y + SIZE / 2, height - 1);
        patch.descend(flow.u.at(middleX, middleY), flow.v.at(middleX, middleY), Float.MAX_VALUE);
        if (wide && patch.cost > SATISFIED * AREA) {
            lookAround(patch, x, y);
        }
        int at = line * columns + column;
        motionX[at] = patch.x;
        motionY[at] = patch.y;
        cost[at] = patch.cost;
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
        patch.descend(bestX, bestY, Float.MAX_VALUE);
        if (patch.cost > oldCost * FAR_BETTER) {
            patch.x = oldX;
            patch.y = oldY;
            patch.cost = oldCost;
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
                patch.load(start(column, step, width), start(line, step, height));
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
            patch.descend(bestX, bestY, Float.MAX_VALUE);
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

    /** One patch of the first picture, looked for in the second. */
    static final class Patch {
        private final LumaPyramid.Level first;
        private final Plane second;
        private final float[] luma = new float[AREA];
        private final float[] gx = new float[AREA];
        private final float[] gy = new float[AREA];
        private int left;
        private int top;
        private float meanX;
        private float meanY;
        private float inverseXx;
        private float inverseXy;
        private float inverseYy;
        private float sum;
        private float sumX;
        private float sumY;
        private float squares;
        float x;
        float y;
        float cost;

        Patch(LumaPyramid.Level first, Plane second) {
            this.first = first;
            this.second = second;
        }

        void load(int left, int top) {
            this.left = left;
            this.top = top;
            float xx = 0;
            float xy = 0;
            float yy = 0;
            float sx = 0;
            float sy = 0;
            for (int j = 0; j < SIZE; j++) {
                float[] rows = first.luma().row(top + j);
                float[] rowX = first.gradientX().row(top + j);
                float[] rowY = first.gradientY().row(top + j);
                int at = left + Plane.MARGIN;
                int to = j * SIZE;
                for (int i = 0; i < SIZE; i++) {
                    float a = rowX[at + i];
                    float b = rowY[at + i];
                    luma[to + i] = rows[at + i];
                    gx[to + i] = a;
                    gy[to + i] = b;
                    xx += a * a;
                    xy += a * b;
                    yy += b * b;
                    sx += a;
                    sy += b;
                }
            }
            meanX = sx / AREA;
            meanY = sy / AREA;
            xx += FLATNESS - sx * meanX;
            yy += FLATNESS - sy * meanY;
            xy -= sx * meanY;
            float determinant = xx * yy - xy * xy;
            inverseXx = yy / determinant;
            inverseXy = -xy / determinant;
            inverseYy = xx / determinant;
        }

        /** The cost of a motion by whole samples; of one that costs more than that, only that it does. */
        float costAt(int dx, int dy, float most) {
            float d = 0;
            float dd = 0;
            for (int j = 0; j < SIZE; j++) {
                float[] row = second.row(top + dy + j);
                int at = left + dx + Plane.MARGIN;
                int to = j * SIZE;
                for (int i = 0; i < SIZE; i++) {
                    float e = row[at + i] - luma[to + i];
                    d += e;
                    dd += e * e;
                }
                if ((j & 1) == 1 && dd - d * d / ((j + 1) * SIZE) > most) {
                    return Float.MAX_VALUE;
                }
            }
            return dd - d * d / AREA;
        }

        float costAt(float candidateX, float candidateY) {
            compare(candidateX, candidateY);
            return squares - sum * sum / AREA;
        }

        /** Goes downhill from a motion while the difference shrinks; what is farther than a patch from it is not believed. */
        void descend(float fromX, float fromY, float limit) {
            float nowX = fromX;
            float nowY = fromY;
            x = fromX;
            y = fromY;
            cost = limit;
            float startCost = limit;
            for (int k = 0; k < DESCENTS; k++) {
                float now = costAt(nowX, nowY);
                if (k == 0) {
                    startCost = now;
                }
                if (now >= cost) {
                    break;
                }
                cost = now;
                x = nowX;
                y = nowY;
                float bx = sumX - sum * meanX;
                float by = sumY - sum * meanY;
                float dx = inverseXx * bx + inverseXy * by;
                float dy = inverseXy * bx + inverseYy * by;
                if (dx * dx + dy * dy < SMALL_STEP * SMALL_STEP) {
                    break;
                }
                nowX -= dx;
                nowY -= dy;
                float farX = nowX - fromX;
                float farY = nowY - fromY;
                if (!(farX * farX + farY * farY <= AREA)) {
                    x = fromX;
                    y = fromY;
                    cost = startCost;
                    break;
                }
            }
        }

        private void compare(float motionX, float motionY) {
            float px = clamp(left + motionX, second.width);
            float py = clamp(top + motionY, second.height);
            int ix = (int) px;
            int iy = (int) py;
            float fx = px - ix;
            float fy = py - iy;
            float d = 0;
            float dx = 0;
            float dy = 0;
            float dd = 0;
            for (int j = 0; j < SIZE; j++) {
                float[] a = second.rows[iy + j];
                float[] b = second.rows[iy + j + 1];
                int to = j * SIZE;
                float before = a[ix] + fy * (b[ix] - a[ix]);
                for (int i = 0; i < SIZE; i++) {
                    float next = a[ix + i + 1] + fy * (b[ix + i + 1] - a[ix + i + 1]);
                    float e = before + fx * (next - before) - luma[to + i];
                    before = next;
                    d += e;
                    dx += e * gx[to + i];
                    dy += e * gy[to + i];
                    dd += e * e;
                }
            }
            sum = d;
            sumX = dx;
            sumY = dy;
            squares = dd;
        }

        static float clamp(float position, int length) {
            return Math.max(1f, Math.min(position + Plane.MARGIN, length + 2 * Plane.MARGIN - SIZE - 2f));
        }
    }
}
