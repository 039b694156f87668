package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums rows for two lines at a time: each sample is loaded once for both. One loop for each usual even number of rows, which
 * holds all weights in registers; see {@link VectorRowKernels} for their manner.
 */
final class VectorPairBlends {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();

    private VectorPairBlends() {}

    /** As {@link RowKernels#blendPair}. */
    static void blend(float[][] rows, float[] upper, float[] lower, int count, float[] a, float[] b, int n) {
        switch (count) {
            case 4 -> blend4(rows, upper, lower, a, b, n);
            case 6 -> blend6(rows, upper, lower, a, b, n);
            case 8 -> blend8(rows, upper, lower, a, b, n);
            case 10 -> blend10(rows, upper, lower, a, b, n);
            default -> blendAny(rows, upper, lower, count, a, b, n);
        }
    }

    private static void blend4(float[][] rows, float[] upper, float[] lower, float[] a, float[] b, int n) {
        float[] r0 = rows[0];
        float[] r1 = rows[1];
        float[] r2 = rows[2];
        float[] r3 = rows[3];
        float u0 = upper[0];
        float u1 = upper[1];
        float u2 = upper[2];
        float u3 = upper[3];
        float l0 = lower[0];
        float l1 = lower[1];
        float l2 = lower[2];
        float l3 = lower[3];
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(FLOATS, r0, i);
            FloatVector v1 = FloatVector.fromArray(FLOATS, r1, i);
            FloatVector v2 = FloatVector.fromArray(FLOATS, r2, i);
            FloatVector v3 = FloatVector.fromArray(FLOATS, r3, i);
            v0.mul(u0).add(v1.mul(u1)).add(v2.mul(u2)).add(v3.mul(u3)).intoArray(a, i);
            v0.mul(l0).add(v1.mul(l1)).add(v2.mul(l2)).add(v3.mul(l3)).intoArray(b, i);
        }
    }

    private static void blend6(float[][] rows, float[] upper, float[] lower, float[] a, float[] b, int n) {
        float[] r0 = rows[0];
        float[] r1 = rows[1];
        float[] r2 = rows[2];
        float[] r3 = rows[3];
        float[] r4 = rows[4];
        float[] r5 = rows[5];
        float u0 = upper[0];
        float u1 = upper[1];
        float u2 = upper[2];
        float u3 = upper[3];
        float u4 = upper[4];
        float u5 = upper[5];
        float l0 = lower[0];
        float l1 = lower[1];
        float l2 = lower[2];
        float l3 = lower[3];
        float l4 = lower[4];
        float l5 = lower[5];
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(FLOATS, r0, i);
            FloatVector v1 = FloatVector.fromArray(FLOATS, r1, i);
            FloatVector v2 = FloatVector.fromArray(FLOATS, r2, i);
            FloatVector v3 = FloatVector.fromArray(FLOATS, r3, i);
            FloatVector v4 = FloatVector.fromArray(FLOATS, r4, i);
            FloatVector v5 = FloatVector.fromArray(FLOATS, r5, i);
            v0.mul(u0)
                    .add(v1.mul(u1))
                    .add(v2.mul(u2))
                    .add(v3.mul(u3))
                    .add(v4.mul(u4))
                    .add(v5.mul(u5))
                    .intoArray(a, i);
            v0.mul(l0)
                    .add(v1.mul(l1))
                    .add(v2.mul(l2))
                    .add(v3.mul(l3))
                    .add(v4.mul(l4))
                    .add(v5.mul(l5))
                    .intoArray(b, i);
        }
    }

    private static void blend8(float[][] rows, float[] upper, float[] lower, float[] a, float[] b, int n) {
        float[] r0 = rows[0];
        float[] r1 = rows[1];
        float[] r2 = rows[2];
        float[] r3 = rows[3];
        float[] r4 = rows[4];
        float[] r5 = rows[5];
        float[] r6 = rows[6];
        float[] r7 = rows[7];
        float u0 = upper[0];
        float u1 = upper[1];
        float u2 = upper[2];
        float u3 = upper[3];
        float u4 = upper[4];
        float u5 = upper[5];
        float u6 = upper[6];
        float u7 = upper[7];
        float l0 = lower[0];
        float l1 = lower[1];
        float l2 = lower[2];
        float l3 = lower[3];
        float l4 = lower[4];
        float l5 = lower[5];
        float l6 = lower[6];
        float l7 = lower[7];
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(FLOATS, r0, i);
            FloatVector v1 = FloatVector.fromArray(FLOATS, r1, i);
            FloatVector v2 = FloatVector.fromArray(FLOATS, r2, i);
            FloatVector v3 = FloatVector.fromArray(FLOATS, r3, i);
            FloatVector v4 = FloatVector.fromArray(FLOATS, r4, i);
            FloatVector v5 = FloatVector.fromArray(FLOATS, r5, i);
            FloatVector v6 = FloatVector.fromArray(FLOATS, r6, i);
            FloatVector v7 = FloatVector.fromArray(FLOATS, r7, i);
            v0.mul(u0)
                    .add(v1.mul(u1))
                    .add(v2.mul(u2))
                    .add(v3.mul(u3))
                    .add(v4.mul(u4))
                    .add(v5.mul(u5))
                    .add(v6.mul(u6))
                    .add(v7.mul(u7))
                    .intoArray(a, i);
            v0.mul(l0)
                    .add(v1.mul(l1))
                    .add(v2.mul(l2))
                    .add(v3.mul(l3))
                    .add(v4.mul(l4))
                    .add(v5.mul(l5))
                    .add(v6.mul(l6))
                    .add(v7.mul(l7))
                    .intoArray(b, i);
        }
    }

    private static void blend10(float[][] rows, float[] upper, float[] lower, float[] a, float[] b, int n) {
        float[] r0 = rows[0];
        float[] r1 = rows[1];
        float[] r2 = rows[2];
        float[] r3 = rows[3];
        float[] r4 = rows[4];
        float[] r5 = rows[5];
        float[] r6 = rows[6];
        float[] r7 = rows[7];
        float[] r8 = rows[8];
        float[] r9 = rows[9];
        float u0 = upper[0];
        float u1 = upper[1];
        float u2 = upper[2];
        float u3 = upper[3];
        float u4 = upper[4];
        float u5 = upper[5];
        float u6 = upper[6];
        float u7 = upper[7];
        float u8 = upper[8];
        float u9 = upper[9];
        float l0 = lower[0];
        float l1 = lower[1];
        float l2 = lower[2];
        float l3 = lower[3];
        float l4 = lower[4];
        float l5 = lower[5];
        float l6 = lower[6];
        float l7 = lower[7];
        float l8 = lower[8];
        float l9 = lower[9];
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(FLOATS, r0, i);
            FloatVector v1 = FloatVector.fromArray(FLOATS, r1, i);
            FloatVector v2 = FloatVector.fromArray(FLOATS, r2, i);
            FloatVector v3 = FloatVector.fromArray(FLOATS, r3, i);
            FloatVector v4 = FloatVector.fromArray(FLOATS, r4, i);
            FloatVector v5 = FloatVector.fromArray(FLOATS, r5, i);
            FloatVector v6 = FloatVector.fromArray(FLOATS, r6, i);
            FloatVector v7 = FloatVector.fromArray(FLOATS, r7, i);
            FloatVector v8 = FloatVector.fromArray(FLOATS, r8, i);
            FloatVector v9 = FloatVector.fromArray(FLOATS, r9, i);
            v0.mul(u0)
                    .add(v1.mul(u1))
                    .add(v2.mul(u2))
                    .add(v3.mul(u3))
                    .add(v4.mul(u4))
                    .add(v5.mul(u5))
                    .add(v6.mul(u6))
                    .add(v7.mul(u7))
                    .add(v8.mul(u8))
                    .add(v9.mul(u9))
                    .intoArray(a, i);
            v0.mul(l0)
                    .add(v1.mul(l1))
                    .add(v2.mul(l2))
                    .add(v3.mul(l3))
                    .add(v4.mul(l4))
                    .add(v5.mul(l5))
                    .add(v6.mul(l6))
                    .add(v7.mul(l7))
                    .add(v8.mul(l8))
                    .add(v9.mul(l9))
                    .intoArray(b, i);
        }
    }

    private static void blendAny(float[][] rows, float[] upper, float[] lower, int count, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector row = FloatVector.fromArray(FLOATS, rows[0], i);
            FloatVector sumA = row.mul(upper[0]);
            FloatVector sumB = row.mul(lower[0]);
            int j = 1;
            for (; j < count - 1; j += 2) {
                row = FloatVector.fromArray(FLOATS, rows[j], i);
                sumA = sumA.add(row.mul(upper[j]));
                sumB = sumB.add(row.mul(lower[j]));
                row = FloatVector.fromArray(FLOATS, rows[j + 1], i);
                sumA = sumA.add(row.mul(upper[j + 1]));
                sumB = sumB.add(row.mul(lower[j + 1]));
            }
            if (j < count) {
                row = FloatVector.fromArray(FLOATS, rows[j], i);
                sumA = sumA.add(row.mul(upper[j]));
                sumB = sumB.add(row.mul(lower[j]));
            }
            sumA.intoArray(a, i);
            sumB.intoArray(b, i);
        }
    }
}
