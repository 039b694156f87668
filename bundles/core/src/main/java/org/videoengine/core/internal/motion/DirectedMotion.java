package org.videoengine.core.internal.motion;

/**
 * The motion from one picture to another, with how far it can be trusted: where the motion back does not return to where it came
 * from, something is covered in the other picture, and the motion of what looks alike nearby takes its place. Not written once
 * made.
 */
final class DirectedMotion {
    /** Squared gap between there and back, in samples, that estimates leave anyway, and its share of the motion's length. */
    private static final float GAP = 0.5f;

    private static final float GAP_SHARE = 0.01f;
    /** Parts of a sample in which gaps are noted; wider ones than all of them are not told apart from no way back. */
    private static final float PARTS = 32;

    private static final byte MOST_PARTS = Byte.MAX_VALUE;
    /** How soon a difference in brightness, of 1 in 256, halves the trust. */
    private static final float DOUBT = 0.1f;
    /** What differs by less than 8, of 256, looks alike. */
    private static final float UNLIKE = 1f / 8;
    /** Samples to each side among which motion for a covered sample is looked for: a little first, then further. */
    private static final int NEAR = 8;

    private static final int FAR = 16;
    /** Trust that must be found in reach of a covered sample, about that of a single sample that looks like it. */
    private static final float ENOUGH = 1e-3f;

    final int width;
    final int height;
    final float[] u;
    final float[] v;
    /** 0 where the motion there is not the motion back, else up to 1. */
    final float[] trust;

    /** The widest gap between there and back at each sample and those around it, in parts of a sample. */
    private final byte[] gaps;

    DirectedMotion(FlowField there, FlowField back, Plane from, Plane to, RowBands bands) {
        width = there.width();
        height = there.height();
        u = new float[width * height];
        v = new float[width * height];
        trust = new float[width * height];
        gaps = new byte[width * height];
        byte[] own = new byte[width * height];
        bands.run(height, (y0, y1) -> check(there, back, from, to, own, y0, y1));
        bands.run(height, (y0, y1) -> widen(own, y0, y1));
        bands.run(height, (y0, y1) -> fill(there, from, y0, y1));
    }

    /** The share of samples whose motion returns. */
    double trusted() {
        int count = 0;
        for (float each : trust) {
            if (each > 0) {
                count++;
            }
        }
        return (double) count / trust.length;
    }

    /** The trust in the sample nearest to a place. */
    float trustAt(float x, float y) {
        int column = Math.max(0, Math.min(width - 1, Math.round(x)));
        int row = Math.max(0, Math.min(height - 1, Math.round(y)));
        return trust[row * width + column];
    }

    private void check(FlowField there, FlowField back, Plane from, Plane to, byte[] own, int y0, int y1) {
        for (int y = y0; y < y1; y++) {
            float[] rowU = there.u.row(y);
            float[] rowV = there.v.row(y);
            for (int x = 0; x < width; x++) {
                float du = rowU[x + Plane.MARGIN];
                float dv = rowV[x + Plane.MARGIN];
                float toX = x + du;
                float toY = y + dv;
                float backU = back.u.between(toX, toY);
                float backV = back.v.between(toX, toY);
                float gap = (du + backU) * (du + backU) + (dv + backV) * (dv + backV);
                float length = du * du + dv * dv + backU * backU + backV * backV;
                boolean inside = toX > -1 && toY > -1 && toX < width && toY < height;
                int i = y * width + x;
                u[i] = du;
                v[i] = dv;
                own[i] = MOST_PARTS;
                if (inside && gap < GAP + GAP_SHARE * length) {
                    float wider = Math.max(Math.abs(du + backU), Math.abs(dv + backV));
                    own[i] = (byte) Math.min(MOST_PARTS, 1 + wider * PARTS);
                    trust[i] = 1 / (1 + DOUBT * Math.abs(from.at(x, y) - to.between(toX, toY)));
                }
            }
        }
    }

    /**
     * The widest gap between there and back around a place, horizontally or vertically, in samples, rounded up; beyond all that
     * is trusted where there is no way back.
     */
    float gapAt(float x, float y) {
        int column = Math.max(0, Math.min(width - 1, (int) (x + 0.5f)));
        int row = Math.max(0, Math.min(height - 1, (int) (y + 0.5f)));
        byte gap = gaps[row * width + column];
        return gap == MOST_PARTS ? Float.MAX_VALUE : gap / PARTS;
    }

    private void widen(byte[] own, int y0, int y1) {
        byte[] highest = new byte[width];
        for (int y = y0; y < y1; y++) {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                highest[x] = (byte) Math.max(own[y * width + x], Math.max(own[above + x], own[below + x]));
            }
            for (int x = 0; x < width; x++) {
                byte beside = (byte) Math.max(highest[Math.max(0, x - 1)], highest[Math.min(width - 1, x + 1)]);
                gaps[y * width + x] = (byte) Math.max(highest[x], beside);
            }
        }
    }

    private void fill(FlowField there, Plane picture, int y0, int y1) {
        for (int y = y0; y < y1; y++) {
            for (int x = 0; x < width; x++) {
                if (trust[y * width + x] == 0 && !take(there, picture, x, y, NEAR, 2)) {
                    take(there, picture, x, y, FAR, 4);
                }
            }
        }
    }

    /** Takes the mean motion of trusted samples in a window, by how alike and how near they are. */
    private boolean take(FlowField there, Plane picture, int x, int y, int reach, int step) {
        float sum = 0;
        float sumU = 0;
        float sumV = 0;
        float here = picture.at(x, y);
        float nearer = 1f / (reach * reach);
        int from = Math.max(0, x - reach);
        int to = Math.min(width - 1, x + reach);
        for (int j = Math.max(0, y - reach); j <= Math.min(height - 1, y + reach); j += step) {
            float[] luma = picture.row(j);
            float[] rowU = there.u.row(j);
            float[] rowV = there.v.row(j);
            float down = 1 + nearer * (j - y) * (j - y);
            for (int k = from; k <= to; k += step) {
                float each = trust[j * width + k];
                if (each > 0) {
                    float unlike = (luma[k + Plane.MARGIN] - here) * UNLIKE;
                    float like = 1 / (down + nearer * (k - x) * (k - x) + unlike * unlike);
                    float weight = each * like * like * like;
                    sum += weight;
                    sumU += weight * rowU[k + Plane.MARGIN];
                    sumV += weight * rowV[k + Plane.MARGIN];
                }
            }
        }
        if (sum < ENOUGH) {
            return false;
        }
        u[y * width + x] = sumU / sum;
        v[y * width + x] = sumV / sum;
        return true;
    }
}
