package org.videoengine.core.internal.job;

import org.videoengine.frame.FrameBuffer;

/** Dissolves one frame into another, code value by code value, exactly rounded to nearest (halves up). */
final class FrameBlender {
    /** Of a weight's denominator; a finer one would make no difference to a 10-bit sample. */
    private static final int WHOLE_BITS = 20;

    private static final int SHIFT = 2 * WHOLE_BITS + 11;

    private FrameBlender() {}

    /**
     * {@code base = round((base * (whole - part) + over * part) / whole)}, in integers so that every machine gives the same.
     *
     * @param base is overwritten
     * @param over of the same format
     * @param part weight of {@code over}, 0 to {@code whole}
     */
    static void blend(FrameBuffer base, FrameBuffer over, int part, int whole) {
        int excess = Math.max(0, 32 - Integer.numberOfLeadingZeros(whole) - WHOLE_BITS);
        int denominator = whole >> excess;
        int weight = Math.min(part >> excess, denominator);
        // Dividing n by d is multiplying by ceil(2^k / d) and shifting, exact for n * d <= 2^k (Granlund and
        // Montgomery,
        // Division by Invariant Integers using Multiplication, theorem 4.2). Here n is under 2^11 * d and d at most
        // 2^20.
        long reciprocal = ((1L << SHIFT) + denominator - 1) / denominator;
        boolean wide = base.format().pixelFormat().bytesPerSample() == 2;
        for (int plane = 0; plane < 3; plane++) {
            if (wide) {
                blend(base.shorts(plane), over.shorts(plane), weight, denominator, reciprocal);
            } else {
                blend(base.bytes(plane), over.bytes(plane), weight, denominator, reciprocal);
            }
        }
    }

    private static void blend(byte[] base, byte[] over, int weight, int whole, long reciprocal) {
        int rest = whole - weight;
        int half = whole / 2;
        for (int i = 0; i < base.length; i++) {
            int sum = (base[i] & 0xFF) * rest + (over[i] & 0xFF) * weight + half;
            base[i] = (byte) (sum * reciprocal >>> SHIFT);
        }
    }

    private static void blend(short[] base, short[] over, int weight, int whole, long reciprocal) {
        int rest = whole - weight;
        int half = whole / 2;
        for (int i = 0; i < base.length; i++) {
            int sum = (base[i] & 0xFFFF) * rest + (over[i] & 0xFFFF) * weight + half;
            base[i] = (short) (sum * reciprocal >>> SHIFT);
        }
    }
}
