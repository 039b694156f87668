package org.videoengine.engine.cpu.internal;

/**
 * A plane in which every place holds the samples that follow it too, four of 8 bits or two of 16 in an int: pictures between
 * keyframes take each of their samples from a place of its own, and one read then brings four taps or two. The end samples are
 * repeated to both sides.
 *
 * @param wide whether samples have 16 bits
 * @param packed rows one after the other, {@link #stride} apart; the first sample of row 0 is lowest at {@link #BORDER}
 */
record PackedPlane(int width, int height, boolean wide, int[] packed) {
    /** Places before the first sample and after the last. */
    static final int BORDER = 4;

    static PackedPlane of(Samples plane) {
        int stride = plane.width() + 2 * BORDER;
        int[] packed = new int[Math.multiplyExact(stride, plane.height())];
        int last = plane.width() - 1;
        int each = plane.wide() ? 2 : 4;
        int bits = 32 / each;
        for (int y = 0; y < plane.height(); y++) {
            int row = y * plane.width();
            int at = y * stride;
            int value = 0;
            // From the right, so that each place is the next one's samples moved up by one, and its own.
            for (int x = plane.width() + BORDER - 1 + each; x >= -BORDER; x--) {
                int from = row + Math.max(0, Math.min(last, x));
                int sample = plane.wide() ? plane.shorts()[from] & 0xFFFF : plane.bytes()[from] & 0xFF;
                value = value << bits | sample;
                if (x < plane.width() + BORDER) {
                    packed[at + x + BORDER] = value;
                }
            }
        }
        return new PackedPlane(plane.width(), plane.height(), plane.wide(), packed);
    }

    /** Ints from a row's start to the next. */
    int stride() {
        return width + 2 * BORDER;
    }

    /** Bytes that the packed planes of so many samples take, borders apart. */
    static long bytes(long samples) {
        return samples * Integer.BYTES;
    }
}
