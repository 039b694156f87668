package org.videoengine.core.internal.motion;

/**
 * What the pictures say about a flow's correction {@code d = (du, dv)}: that brightness and both its derivatives stay as
 * they are along the motion. Linearised about a base flow it is a quadratic form in {@code (du, dv, 1)}, each of the three
 * constraints divided by the squared gradient that it is seen through, so that residuals are distances in samples.
 *
 * <p>Brox, Bruhn, Papenberg, Weickert: High Accuracy Optical Flow Estimation Based on a Theory for Warping, ECCV 2004; the
 * division is from Zimmer, Bruhn, Weickert: Optic Flow in Harmony, IJCV 2011.
 */
final class DataTerm {
    private static final float BRIGHTNESS = 5;
    private static final float GRADIENT = 10;
    /** Squared gradient, on the 8-bit scale, below which a constraint fades. */
    private static final float FADE = 3f;
    /** Squared residual at which the robust function turns from square to linear. */
    private static final float CORNER = 0.001f;

    private final int width;
    private final int height;
    private final Plane mean;
    private final Plane change;
    private final float[][] inside;
    private final float[][] xx;
    private final float[][] xy;
    private final float[][] yy;
    private final float[][] xt;
    private final float[][] yt;
    private final float[][] tt;
    private final FlowField base;

    DataTerm(int width, int height) {
        this.width = width;
        this.height = height;
        mean = new Plane(width, height);
        change = new Plane(width, height);
        base = new FlowField(width, height);
        int length = width + 2 * Plane.MARGIN;
        inside = new float[height][length];
        xx = new float[height][length];
        xy = new float[height][length];
        yy = new float[height][length];
        xt = new float[height][length];
        yt = new float[height][length];
        tt = new float[height][length];
    }

    /** Linearises about a flow. */
    void linearise(Plane first, Plane second, FlowField flow, RowBands bands) {
        bands.run(height, (from, to) -> {
            for (int y = from; y < to; y++) {
                warp(first, second, flow, y);
            }
        });
        bands.run(height, (from, to) -> {
            Row row = new Row(width + 2 * Plane.MARGIN);
            for (int y = from; y < to; y++) {
                form(row, y);
            }
        });
    }

    private void warp(Plane first, Plane second, FlowField flow, int y) {
        int margin = Plane.MARGIN;
        float highX = second.width + 2 * margin - 2f;
        float highY = second.height + 2 * margin - 2f;
        float[] u = flow.u.row(y);
        float[] v = flow.v.row(y);
        float[] here = first.row(y);
        float[] outMean = mean.row(y);
        float[] outChange = change.row(y);
        float[] outInside = inside[y];
        for (int x = margin; x < width + margin; x++) {
            float wantX = x + u[x];
            float wantY = y + margin + v[x];
            float px = Math.max(0f, Math.min(wantX, highX));
            float py = Math.max(0f, Math.min(wantY, highY));
            int ix = (int) px;
            int iy = (int) py;
            float fx = px - ix;
            float fy = py - iy;
            float[] a = second.rows[iy];
            float[] b = second.rows[iy + 1];
            float left = a[ix] + fy * (b[ix] - a[ix]);
            float right = a[ix + 1] + fy * (b[ix + 1] - a[ix + 1]);
            float warped = left + fx * (right - left);
            outMean[x] = 0.5f * (warped + here[x]);
            outChange[x] = warped - here[x];
            boolean in = wantX >= margin - 1
                    && wantX <= second.width + margin
                    && wantY >= margin - 1
                    && wantY <= second.height + margin;
            outInside[x] = in ? 1 : 0;
        }
        mean.repeatEdges(y);
        change.repeatEdges(y);
        System.arraycopy(u, 0, base.u.row(y), 0, u.length);
        System.arraycopy(v, 0, base.v.row(y), 0, v.length);
    }

    /** Rows of one thread's work. */
    private static final class Row {
        final float[] left;
        final float[] right;
        final float[] cross;
        final float[] ix;
        final float[] iy;
        final float[] ixx;
        final float[] ixy;
        final float[] iyy;
        final float[] ixt;
        final float[] iyt;
        final float[] a;
        final float[] b;
        final float[] c;
        final float[] aIx;
        final float[] bIxx;
        final float[] cIxy;

        Row(int length) {
            left = new float[length];
            right = new float[length];
            cross = new float[length];
            ix = new float[length];
            iy = new float[length];
            ixx = new float[length];
            ixy = new float[length];
            iyy = new float[length];
            ixt = new float[length];
            iyt = new float[length];
            a = new float[length];
            b = new float[length];
            c = new float[length];
            aIx = new float[length];
            bIxx = new float[length];
            cIxy = new float[length];
        }
    }

    private void form(Row r, int y) {
        float[] here = mean.row(y);
        float[] above = mean.row(y - 1);
        float[] below = mean.row(y + 1);
        float[] it = change.row(y);
        RowMath.leftAndRight(here, r.left, r.right);
        RowMath.difference(r.ix, r.right, r.left, 0.5f);
        RowMath.secondDifference(r.ixx, r.left, here, r.right);
        RowMath.difference(r.iy, below, above, 0.5f);
        RowMath.secondDifference(r.iyy, above, here, below);
        RowMath.leftAndRight(r.iy, r.left, r.right);
        RowMath.difference(r.ixy, r.right, r.left, 0.5f);
        RowMath.leftAndRight(it, r.left, r.right);
        RowMath.difference(r.ixt, r.right, r.left, 0.5f);
        RowMath.difference(r.iyt, change.row(y + 1), change.row(y - 1), 0.5f);
        strength(r.a, r.ix, r.iy, inside[y], BRIGHTNESS);
        strength(r.b, r.ixx, r.ixy, inside[y], GRADIENT);
        strength(r.c, r.ixy, r.iyy, inside[y], GRADIENT);
        RowMath.product(r.aIx, r.a, r.ix);
        RowMath.product(r.bIxx, r.b, r.ixx);
        RowMath.product(r.cIxy, r.c, r.ixy);
        RowMath.threeProducts(xx[y], r.aIx, r.ix, r.bIxx, r.ixx, r.cIxy, r.ixy);
        RowMath.threeProducts(xy[y], r.aIx, r.iy, r.bIxx, r.ixy, r.cIxy, r.iyy);
        RowMath.threeProducts(xt[y], r.aIx, it, r.bIxx, r.ixt, r.cIxy, r.iyt);
        RowMath.product(r.aIx, r.a, r.iy);
        RowMath.product(r.bIxx, r.b, r.ixy);
        RowMath.product(r.cIxy, r.c, r.iyy);
        RowMath.threeProducts(yy[y], r.aIx, r.iy, r.bIxx, r.ixy, r.cIxy, r.iyy);
        RowMath.threeProducts(yt[y], r.aIx, it, r.bIxx, r.ixt, r.cIxy, r.iyt);
        RowMath.product(r.aIx, r.a, it);
        RowMath.product(r.bIxx, r.b, r.ixt);
        RowMath.product(r.cIxy, r.c, r.iyt);
        RowMath.threeProducts(tt[y], r.aIx, it, r.bIxx, r.ixt, r.cIxy, r.iyt);
    }

    private static void strength(float[] out, float[] a, float[] b, float[] valid, float factor) {
        for (int x = 0; x < out.length; x++) {
            out[x] = factor * valid[x] / (a[x] * a[x] + b[x] * b[x] + FADE);
        }
    }

    /**
     * A row of the linear system for the whole flow, without the smoothness: its matrix, and its right side, under the
     * robust weights that the present flow earns.
     */
    void weigh(FlowField flow, int y, float[][] matrix, float[][] right, float[][] scratch) {
        float[] u0 = base.u.row(y);
        float[] v0 = base.v.row(y);
        float[] du = scratch[0];
        float[] dv = scratch[1];
        float[] weight = scratch[2];
        float[] e = scratch[3];
        float[] f = scratch[4];
        RowMath.difference(du, flow.u.row(y), u0, 1);
        RowMath.difference(dv, flow.v.row(y), v0, 1);
        RowMath.twoProductsAnd(e, xx[y], du, xy[y], dv, xt[y]);
        RowMath.twoProductsAnd(f, xy[y], du, yy[y], dv, yt[y]);
        RowMath.twoProductsAnd(weight, e, du, f, dv, tt[y]);
        RowMath.addTwoProducts(weight, xt[y], du, yt[y], dv);
        robust(weight);
        RowMath.product(matrix[0], weight, xx[y]);
        RowMath.product(matrix[1], weight, xy[y]);
        RowMath.product(matrix[2], weight, yy[y]);
        RowMath.twoProducts(e, xx[y], u0, xy[y], v0);
        RowMath.twoProducts(f, xy[y], u0, yy[y], v0);
        weighDifference(right[0], weight, e, xt[y]);
        weighDifference(right[1], weight, f, yt[y]);
    }

    private static void robust(float[] squares) {
        for (int x = 0; x < squares.length; x++) {
            squares[x] = 1 / (float) Math.sqrt(Math.max(0f, squares[x]) + CORNER);
        }
    }

    private static void weighDifference(float[] out, float[] weight, float[] plus, float[] minus) {
        for (int x = 0; x < out.length; x++) {
            out[x] = weight[x] * (plus[x] - minus[x]);
        }
    }
}
