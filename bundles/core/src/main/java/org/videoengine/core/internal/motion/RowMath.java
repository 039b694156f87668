package org.videoengine.core.internal.motion;

/**
 * Arithmetic on whole rows. The loops are short because the JIT unrolls, and therefore vectorises, only loops with a small
 * body, and read every array at one index because it cannot tell that two arrays at different indices are not the same.
 * All rows in a call are of the length of {@code out}.
 */
final class RowMath {
    private RowMath() {}

    /** What lies to the left and to the right of each sample; the outermost repeat. */
    static void leftAndRight(float[] row, float[] left, float[] right) {
        int last = row.length - 1;
        System.arraycopy(row, 0, left, 1, last);
        left[0] = row[0];
        System.arraycopy(row, 1, right, 0, last);
        right[last] = row[last];
    }

    static void difference(float[] out, float[] plus, float[] minus, float factor) {
        for (int x = 0; x < out.length; x++) {
            out[x] = factor * (plus[x] - minus[x]);
        }
    }

    static void secondDifference(float[] out, float[] before, float[] here, float[] after) {
        for (int x = 0; x < out.length; x++) {
            out[x] = before[x] - 2 * here[x] + after[x];
        }
    }

    static void mean(float[] out, float[] a, float[] b) {
        for (int x = 0; x < out.length; x++) {
            out[x] = 0.5f * (a[x] + b[x]);
        }
    }

    static void product(float[] out, float[] a, float[] b) {
        for (int x = 0; x < out.length; x++) {
            out[x] = a[x] * b[x];
        }
    }

    static void add(float[] out, float[] a) {
        for (int x = 0; x < out.length; x++) {
            out[x] += a[x];
        }
    }

    static void addSquares(float[] out, float[] a, float[] b) {
        for (int x = 0; x < out.length; x++) {
            out[x] += a[x] * a[x] + b[x] * b[x];
        }
    }

    /** {@code out = a b + c d + e}. */
    static void twoProductsAnd(float[] out, float[] a, float[] b, float[] c, float[] d, float[] e) {
        for (int x = 0; x < out.length; x++) {
            out[x] = a[x] * b[x] + c[x] * d[x] + e[x];
        }
    }

    /** {@code out = a b + c d}. */
    static void twoProducts(float[] out, float[] a, float[] b, float[] c, float[] d) {
        for (int x = 0; x < out.length; x++) {
            out[x] = a[x] * b[x] + c[x] * d[x];
        }
    }

    /** {@code out += a b + c d}. */
    static void addTwoProducts(float[] out, float[] a, float[] b, float[] c, float[] d) {
        for (int x = 0; x < out.length; x++) {
            out[x] += a[x] * b[x] + c[x] * d[x];
        }
    }

    /** {@code out = a b + c d + e f}. */
    static void threeProducts(float[] out, float[] a, float[] b, float[] c, float[] d, float[] e, float[] f) {
        for (int x = 0; x < out.length; x++) {
            out[x] = a[x] * b[x] + c[x] * d[x] + e[x] * f[x];
        }
    }

    /** {@code out += factor (a b + c d - out)}. */
    static void relax(float[] out, float[] a, float[] b, float[] c, float[] d, float factor) {
        for (int x = 0; x < out.length; x++) {
            out[x] += factor * (a[x] * b[x] + c[x] * d[x] - out[x]);
        }
    }
}
