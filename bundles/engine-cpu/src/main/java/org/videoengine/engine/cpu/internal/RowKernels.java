package org.videoengine.engine.cpu.internal;

/**
 * The inner loops that depend on the instruction set. Every implementation gives the same bits: products are rounded before
 * they are summed, in the order in which the parameters are listed.
 */
interface RowKernels {

    /** What these are, for people. */
    String name();

    /** {@code row[i] = w0 * a[o0 + i] + w1 * a[o1 + i] + w2 * a[o2 + i] + w3 * a[o3 + i]}, samples unsigned. */
    void blend4(
            byte[] a,
            int o0,
            int o1,
            int o2,
            int o3,
            float w0,
            float w1,
            float w2,
            float w3,
            float[] row,
            int at,
            int n);

    /** {@code row[i] = w * a[o + i]}, or added to it, samples unsigned. */
    void weigh(byte[] a, int o, float w, float[] row, int at, int n, boolean add);

    /** {@code row[i] = w * a[o + i]}, or added to it, samples unsigned. */
    void weigh(short[] a, int o, float w, float[] row, int at, int n, boolean add);

    /**
     * Filters along a row: {@code line[i] = weight * sum over t of row[base + firsts[i] + t] * weights[t * n + i]}, or added to
     * it unless {@code first}.
     */
    void filter(
            float[] row,
            int base,
            int[] firsts,
            float[] weights,
            int n,
            int taps,
            float weight,
            float[] line,
            boolean first);

    /** {@code to[at + i] = round(clamp(line[i], low, high))}, halves up; {@code low} is not negative. */
    void store(float[] line, float low, float high, byte[] to, int at, int n);

    /** {@code to[at + i] = round(clamp(line[i] * scale, low, high))}, halves up; {@code low} is not negative. */
    void store(float[] line, float scale, float low, float high, short[] to, int at, int n);
}
