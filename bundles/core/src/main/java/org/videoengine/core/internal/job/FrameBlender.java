package org.videoengine.core.internal.job;

import org.videoengine.frame.FrameBuffer;

/** Dissolves one frame into another, code value by code value, rounded to nearest. */
final class FrameBlender {
    private FrameBlender() {}

    /**
     * {@code base = base * (1 - part / whole) + over * part / whole}, in integers so that every machine gives the same.
     *
     * @param base is overwritten
     * @param over of the same format
     */
    static void blend(FrameBuffer base, FrameBuffer over, int part, int whole) {
        int weight = (int) (((long) part << 16) / whole);
        int rest = (1 << 16) - weight;
        boolean wide = base.format().pixelFormat().bytesPerSample() == 2;
        for (int plane = 0; plane < 3; plane++) {
            if (wide) {
                blend(base.shorts(plane), over.shorts(plane), rest, weight);
            } else {
                blend(base.bytes(plane), over.bytes(plane), rest, weight);
            }
        }
    }

    private static void blend(byte[] base, byte[] over, int rest, int weight) {
        for (int i = 0; i < base.length; i++) {
            base[i] = (byte) (((base[i] & 0xFF) * rest + (over[i] & 0xFF) * weight + (1 << 15)) >>> 16);
        }
    }

    private static void blend(short[] base, short[] over, int rest, int weight) {
        for (int i = 0; i < base.length; i++) {
            base[i] = (short) (((base[i] & 0xFFFF) * rest + (over[i] & 0xFFFF) * weight + (1 << 15)) >>> 16);
        }
    }
}
