package org.videoengine.engine.cpu.internal;

/**
 * The inner loops that depend on the instruction set. Every implementation gives the same bits: products are rounded before
 * they are summed, in the order in which the taps come.
 *
 * <p>Rows and lines of floats are as long as {@link #padded} says, so that whole vectors can be read and written; what lies
 * beyond their end is never shown.
 */
interface RowKernels {
    /** Lines that are drawn at a time. */
    int LINES = 4;

    /** Samples in the longest vector of any machine: 512 bits of floats. */
    int LONGEST_VECTOR = 16;

    /** The length of a row or line that holds {@code n} samples: a vector may start at any of them. */
    static int padded(int n) {
        return (n + 2 * LONGEST_VECTOR - 1) & -LONGEST_VECTOR;
    }

    /** What these are, for people. */
    String name();

    /** Bits of the vectors that they work on; 0 for plain loops. */
    int vectorBits();

    /** {@code row[to + i] = a[at + i]}, samples unsigned. */
    void widen(byte[] a, int at, float[] row, int to, int n);

    /** {@code row[to + i] = a[at + i]}, samples unsigned. */
    void widen(short[] a, int at, float[] row, int to, int n);

    /**
     * Filters along {@link #LINES} rows at a time, which is far cheaper than one after the other: {@code line[x]} is the sum over
     * the taps {@code t} of {@code row[base + first(x) + t]} times the weight. The rows are readable for {@code LONGEST_VECTOR}
     * samples beyond the last tap. If {@code sums} is not null, the lines are what is filtered and that together. If {@code to}
     * is not null, they are rounded and go there, and what the lines hold then is of no use to anybody.
     *
     * @param sums other lines than {@code lines}
     */
    void filterFour(float[][] rows, int base, AxisTaps taps, float[][] sums, float[][] lines, ByteLines to);

    /**
     * Filters the groups of a line at an angle, {@link TurnedLine#step} outputs of each, one after the other. Up to
     * {@link TurnedTaps#GROUP} samples beyond the last may be overwritten.
     */
    void turn(FloatPlane plane, TurnedTaps across, TurnedTaps down, TurnedLine groups, float[] line);

    /** Filters down the columns: {@code line[i]} is the sum of {@code weights[t] * rows[t][i]}, or that is added to it. */
    void blend(float[][] rows, float[] weights, int taps, float[] line, int n, boolean add);

    /**
     * Filters down the columns for two lines that share most of their rows: {@code a[i]} is the sum of {@code upper[t] *
     * rows[t][i]}, and {@code b[i]} that of {@code lower[t] * rows[t][i]}. Where a line
     * has no use for a row, its weight is 0. Even numbers of rows are the quickest.
     */
    void blendPair(float[][] rows, float[] upper, float[] lower, int count, float[] a, float[] b, int n);

    /**
     * Scales a line's distance from its zero by the gain of the vignette, {@code 1 - v + v / (1 + r^2)^2}, where {@code r^2 =
     * (start + step * i)^2 + down}.
     */
    void vignette(float[] line, int n, float zero, float start, float step, float down, float v);

    /** Adds grain to a line of luma on the 8-bit scale, as {@link org.videoengine.plan.Grain} defines it. */
    void grain(float[] line, int n, int rowSeed, float amplitude);

    /** {@code to[at + i] = clamp(round(line[i]), low, high)}, halves to even. */
    void store(float[] line, int low, int high, byte[] to, int at, int n);

    /** {@code to[at + i] = clamp(round(line[i] * scale), low, high)}, halves to even. */
    void store(float[] line, float scale, int low, int high, short[] to, int at, int n);
}
