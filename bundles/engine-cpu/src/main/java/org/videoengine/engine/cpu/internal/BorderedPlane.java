package org.videoengine.engine.cpu.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A plane with its end samples repeated on all sides, for pictures between keyframes, which take each of their samples from a
 * place of its own: the four taps of a row, whose places follow each other, are read at once.
 *
 * @param wide whether samples have 16 bits; their low byte comes first
 * @param bytes rows one after the other, {@link #stride} bytes apart, the first of them {@link #BORDER} above the plane
 */
record BorderedPlane(int width, int height, boolean wide, byte[] bytes) {
    /** Samples before the first and after the last, in rows and in columns. */
    static final int BORDER = 4;

    /** Bytes in the longest vector of any machine. */
    private static final int LONGEST_VECTOR = 64;

    /** Samples of 8 bits are summed to so many times their value. */
    static final int NARROW_UNIT = 204;

    /** Added to such a sum, which is then never negative and has 16 bits. */
    static final int NARROW_FOOT = 6510;

    /** Sums of 16 bits become floats over this one. */
    static final float BIAS = 0x1p23f;

    static final int BIAS_BITS = Float.floatToRawIntBits(BIAS);

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static BorderedPlane of(Samples plane) {
        int width = plane.width();
        int height = plane.height();
        BorderedPlane bordered = new BorderedPlane(
                width, height, plane.wide(), new byte[Math.toIntExact(size(width, height, plane.wide()))]);
        int stride = bordered.stride();
        for (int y = -BORDER; y < height + BORDER; y++) {
            int row = Math.max(0, Math.min(height - 1, y)) * width;
            int to = (y + BORDER) * stride;
            for (int x = -BORDER; x < width + BORDER; x++) {
                int at = row + Math.max(0, Math.min(width - 1, x));
                if (plane.wide()) {
                    bordered.bytes[to++] = (byte) plane.shorts()[at];
                    bordered.bytes[to++] = (byte) (plane.shorts()[at] >> 8);
                } else {
                    bordered.bytes[to++] = plane.bytes()[at];
                }
            }
        }
        return bordered;
    }

    /** A plane of 16-bit samples, to be filled from outside. */
    static BorderedPlane blank(int width, int height) {
        return new BorderedPlane(width, height, true, new byte[Math.toIntExact(size(width, height, true))]);
    }

    /** Repeats the end samples of a plane of 16-bit samples that was filled anew. */
    void repeatEdges() {
        int stride = stride();
        int inside = 2 * BORDER;
        for (int y = BORDER; y < height + BORDER; y++) {
            int row = y * stride;
            int end = row + inside + 2 * width;
            for (int i = 0; i < inside; i += 2) {
                bytes[row + i] = bytes[row + inside];
                bytes[row + i + 1] = bytes[row + inside + 1];
                bytes[end + i] = bytes[end - 2];
                bytes[end + i + 1] = bytes[end - 1];
            }
        }
        for (int y = 0; y < BORDER; y++) {
            System.arraycopy(bytes, BORDER * stride, bytes, y * stride, stride);
            System.arraycopy(bytes, (height + BORDER - 1) * stride, bytes, (height + BORDER + y) * stride, stride);
        }
    }

    /** Bytes of a plane of that size. */
    static long size(long width, long height, boolean wide) {
        // Below the last row one more may be read, and after it a vector.
        return (width + 2 * BORDER) * (height + 2 * BORDER + 1) * (wide ? 2 : 1) + LONGEST_VECTOR;
    }

    /** What a sampling of this plane is multiplied with to be on the scale of 8 bits. */
    float unit() {
        return wide ? 0.25f / 256 : 0.5f / NARROW_UNIT;
    }

    /** Bytes from a row's start to the next. */
    int stride() {
        return (width + 2 * BORDER) * (wide ? 2 : 1);
    }

    /**
     * Reads the four rows of four taps of some places.
     *
     * @param from the first place
     * @param end after the last one
     * @param taps where each place's go: four rows of four bytes in an int each; of 16-bit samples, a row's first and last two in
     *     two ints
     */
    void fetch(int[] places, int from, int end, int[][] taps) {
        if (wide) {
            fetchWide(places, from, end, taps);
        } else {
            fetchNarrow(places, from, end, taps);
        }
    }

    private void fetchNarrow(int[] places, int from, int end, int[][] taps) {
        byte[] samples = bytes;
        int stride = stride();
        int[] r0 = taps[0];
        int[] r1 = taps[1];
        int[] r2 = taps[2];
        int[] r3 = taps[3];
        for (int i = from; i < end; i++) {
            int at = places[i];
            r0[i] = (int) INTS.get(samples, at);
            r1[i] = (int) INTS.get(samples, at + stride);
            r2[i] = (int) INTS.get(samples, at + 2 * stride);
            r3[i] = (int) INTS.get(samples, at + 3 * stride);
        }
    }

    private void fetchWide(int[] places, int from, int end, int[][] taps) {
        int stride = stride();
        for (int row = 0; row < 4; row++) {
            int[] low = taps[2 * row];
            int[] high = taps[2 * row + 1];
            for (int i = from; i < end; i++) {
                long four = (long) LONGS.get(bytes, 2 * places[i] + row * stride);
                low[i] = (int) four;
                high[i] = (int) (four >>> 32);
            }
        }
    }
}
