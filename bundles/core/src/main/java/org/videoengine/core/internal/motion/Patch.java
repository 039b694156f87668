package org.videoengine.core.internal.motion;

/** One patch of the first picture, looked for in the second. */
final class Patch {
    /** Samples along a side. */
    static final int SIZE = 8;

    static final int AREA = SIZE * SIZE;
    private static final int DESCENTS = 12;
    private static final float SMALL_STEP = 0.03f;
    /** Added to the gradient matrix: below this a patch has no direction of its own. */
    private static final float FLATNESS = 16f;

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

    /** Sets what was found. */
    void put(float foundX, float foundY, float foundCost) {
        x = foundX;
        y = foundY;
        cost = foundCost;
    }

    /** Goes downhill from a motion while the difference shrinks; what is farther than a patch from it is not believed. */
    void descend(float fromX, float fromY) {
        float nowX = fromX;
        float nowY = fromY;
        x = fromX;
        y = fromY;
        cost = Float.MAX_VALUE;
        float startCost = cost;
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
