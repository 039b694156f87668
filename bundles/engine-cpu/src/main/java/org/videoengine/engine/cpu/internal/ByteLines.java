package org.videoengine.engine.cpu.internal;

/** Where neighbouring lines of a plane of 8 bits go when they are rounded. Used again from line to line. */
final class ByteLines {
    private byte[] bytes;
    private int at;
    private int stride;
    private int low;
    private int high;

    /**
     * @param at where the first line's first sample goes
     * @param stride samples from line to line
     * @param low least code
     * @param high greatest code
     */
    void set(byte[] bytes, int at, int stride, int low, int high) {
        this.bytes = bytes;
        this.at = at;
        this.stride = stride;
        this.low = low;
        this.high = high;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where a line's first sample goes. */
    int at(int line) {
        return at + line * stride;
    }

    int low() {
        return low;
    }

    int high() {
        return high;
    }
}
