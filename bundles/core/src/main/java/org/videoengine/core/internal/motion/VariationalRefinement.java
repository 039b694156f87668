package org.videoengine.core.internal.motion;

import java.util.Arrays;

/**
 * Variational refinement of a flow on one level: the least of the robust {@link DataTerm} plus the total variation of the
 * flow, which may break along the edges of the picture.
 *
 * <p>The model is that of Brox, Bruhn, Papenberg and Weickert (ECCV 2004). Its linear systems are solved by Jacobi steps with
 * Chebyshev's acceleration (Golub, Varga: Chebyshev Semi-iterative Methods, 1961), which unlike SOR has no order of pixels:
 * it vectorises, and no number of threads changes its bytes.
 */
final class VariationalRefinement {
    private static final float SMOOTHNESS = 5;
    /** Squared flow gradient at which the variation turns from square to linear. */
    private static final float CORNER = 0.01f;
    /** Squared picture gradient at which the smoothness is nearly halved, and the share of it that every edge keeps. */
    private static final float EDGE = 33;

    private static final float KEPT = 0.2f;
    private static final int STEPS = 8;
    /** Spectral radius of a Jacobi step, as far as the Chebyshev weights are concerned. */
    private static final float RADIUS = 0.9f;
    /** Added to the diagonal, so that a pixel without any constraint has an answer. */
    private static final float TINY = 1e-6f;

    private final int length;
    private final int height;
    private final DataTerm data;
    private final FlowField other;
    private final Plane conductivity;
    private final float[][] edge;
    private final float[][] toRight;
    private final float[][] toBelow;
    private final float[][] inverseXx;
    private final float[][] inverseXy;
    private final float[][] inverseYy;
    private final float[][] rightX;
    private final float[][] rightY;

    VariationalRefinement(int width, int height) {
        this.height = height;
        length = width + 2 * Plane.MARGIN;
        data = new DataTerm(width, height);
        other = new FlowField(width, height);
        conductivity = new Plane(width, height);
        edge = new float[height][length];
        toRight = new float[height][length];
        toBelow = new float[height][length];
        inverseXx = new float[height][length];
        inverseXy = new float[height][length];
        inverseYy = new float[height][length];
        rightX = new float[height][length];
        rightY = new float[height][length];
    }

    /** Improves a flow, warping the second picture anew each time. */
    void refine(LumaPyramid.Level first, LumaPyramid.Level second, FlowField flow, int warps, RowBands bands) {
        bands.run(height, (from, to) -> {
            for (int y = from; y < to; y++) {
                soften(edge[y], first.gradientX().row(y), first.gradientY().row(y));
            }
        });
        for (int warp = 0; warp < warps; warp++) {
            data.linearise(first.luma(), second.luma(), flow, bands);
            bands.run(height, (from, to) -> conduct(flow, from, to));
            bands.run(height, (from, to) -> assemble(flow, from, to));
            solve(flow, bands);
        }
    }

    private void solve(FlowField flow, RowBands bands) {
        float quarter = RADIUS * RADIUS / 4;
        float weight = 1;
        for (int k = 0; k < STEPS; k += 2) {
            boolean first = k == 0;
            float even = weight;
            float odd = 1 / (1 - (first ? 2 : weight) * quarter);
            bands.run(height, (from, to) -> step(flow, other, even, first, from, to));
            bands.run(height, (from, to) -> step(other, flow, odd, false, from, to));
            weight = 1 / (1 - odd * quarter);
        }
    }

    private static void soften(float[] out, float[] gradientX, float[] gradientY) {
        for (int x = 0; x < out.length; x++) {
            float squares = gradientX[x] * gradientX[x] + gradientY[x] * gradientY[x];
            out[x] = SMOOTHNESS * (KEPT + (1 - KEPT) * EDGE / (EDGE + squares));
        }
    }

    private void conduct(FlowField flow, int from, int to) {
        float[] left = new float[length];
        float[] right = new float[length];
        float[] across = new float[length];
        float[] down = new float[length];
        float[] squares = new float[length];
        for (int y = from; y < to; y++) {
            Arrays.fill(squares, CORNER);
            RowMath.leftAndRight(flow.u.row(y), left, right);
            RowMath.difference(across, right, left, 0.5f);
            RowMath.difference(down, flow.u.row(y + 1), flow.u.row(y - 1), 0.5f);
            RowMath.addSquares(squares, across, down);
            RowMath.leftAndRight(flow.v.row(y), left, right);
            RowMath.difference(across, right, left, 0.5f);
            RowMath.difference(down, flow.v.row(y + 1), flow.v.row(y - 1), 0.5f);
            RowMath.addSquares(squares, across, down);
            overRoot(conductivity.row(y), edge[y], squares);
            conductivity.repeatEdges(y);
        }
    }

    private static void overRoot(float[] out, float[] factor, float[] squares) {
        for (int x = 0; x < out.length; x++) {
            out[x] = factor[x] / (float) Math.sqrt(squares[x]);
        }
    }

    /** Sets up each pixel's own 2x2 block, inverted, and what ties it to its neighbours. */
    private void assemble(FlowField flow, int from, int to) {
        float[][] scratch = new float[5][length];
        float[][] matrix = new float[3][length];
        float[] left = scratch[0];
        float[] right = scratch[1];
        float[] fromLeft = scratch[2];
        float[] fromAbove = scratch[3];
        float[] around = new float[length];
        for (int y = from; y < to; y++) {
            data.weigh(flow, y, matrix, new float[][] {rightX[y], rightY[y]}, scratch);
            float[] here = conductivity.row(y);
            RowMath.leftAndRight(here, left, right);
            RowMath.mean(toRight[y], here, right);
            RowMath.mean(fromLeft, here, left);
            RowMath.mean(toBelow[y], here, conductivity.row(y + 1));
            RowMath.mean(fromAbove, here, conductivity.row(y - 1));
            toRight[y][length - Plane.MARGIN - 1] = 0;
            fromLeft[Plane.MARGIN] = 0;
            if (y == 0) {
                Arrays.fill(fromAbove, 0);
            }
            if (y == height - 1) {
                Arrays.fill(toBelow[y], 0);
            }
            sum(around, fromLeft, toRight[y], fromAbove, toBelow[y]);
            invert(matrix, around, left, inverseXx[y], inverseXy[y], inverseYy[y]);
        }
    }

    private static void sum(float[] out, float[] a, float[] b, float[] c, float[] d) {
        for (int x = 0; x < out.length; x++) {
            out[x] = (a[x] + b[x]) + (c[x] + d[x]) + TINY;
        }
    }

    private static void invert(
            float[][] matrix, float[] around, float[] scale, float[] outXx, float[] outXy, float[] outYy) {
        RowMath.add(matrix[0], around);
        RowMath.add(matrix[2], around);
        overDeterminant(scale, matrix[0], matrix[1], matrix[2]);
        RowMath.product(outXx, matrix[2], scale);
        RowMath.product(outYy, matrix[0], scale);
        negativeProduct(outXy, matrix[1], scale);
    }

    private static void overDeterminant(float[] out, float[] xx, float[] xy, float[] yy) {
        for (int x = 0; x < out.length; x++) {
            out[x] = 1 / (xx[x] * yy[x] - xy[x] * xy[x]);
        }
    }

    private static void negativeProduct(float[] out, float[] a, float[] b) {
        for (int x = 0; x < out.length; x++) {
            out[x] = -a[x] * b[x];
        }
    }

    /**
     * One accelerated Jacobi step: {@code next} gets the flow after {@code now}, and unless this is the first step holds
     * the one before it.
     */
    private void step(FlowField now, FlowField next, float weight, boolean first, int from, int to) {
        float[] left = new float[length];
        float[] right = new float[length];
        float[] fromLeft = new float[length];
        float[] x = new float[length];
        float[] y = new float[length];
        float[] none = new float[length];
        for (int row = from; row < to; row++) {
            System.arraycopy(toRight[row], 0, fromLeft, 1, length - 1);
            fromLeft[Plane.MARGIN] = 0;
            float[] fromAbove = row == 0 ? none : toBelow[row - 1];
            RowMath.leftAndRight(now.u.row(row), left, right);
            RowMath.twoProductsAnd(x, fromLeft, left, toRight[row], right, rightX[row]);
            RowMath.addTwoProducts(x, fromAbove, now.u.row(row - 1), toBelow[row], now.u.row(row + 1));
            RowMath.leftAndRight(now.v.row(row), left, right);
            RowMath.twoProductsAnd(y, fromLeft, left, toRight[row], right, rightY[row]);
            RowMath.addTwoProducts(y, fromAbove, now.v.row(row - 1), toBelow[row], now.v.row(row + 1));
            if (first) {
                RowMath.twoProducts(next.u.row(row), inverseXx[row], x, inverseXy[row], y);
                RowMath.twoProducts(next.v.row(row), inverseXy[row], x, inverseYy[row], y);
            } else {
                RowMath.relax(next.u.row(row), inverseXx[row], x, inverseXy[row], y, weight);
                RowMath.relax(next.v.row(row), inverseXy[row], x, inverseYy[row], y, weight);
            }
            next.repeatEdges(row);
        }
    }
}
