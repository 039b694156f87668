package org.videoengine.engine.cpu.internal;

/**
 * A plane of samples, 8 or 16 bits, without padding. In Y'CbCr a 16-bit sample is 256 times its code value; in linear light
 * it runs from 0 to 65535.
 */
record Samples(int width, int height, byte[] bytes, short[] shorts) {

    static Samples of8(int width, int height) {
        return new Samples(width, height, new byte[Math.multiplyExact(width, height)], null);
    }

    static Samples of16(int width, int height) {
        return new Samples(width, height, null, new short[Math.multiplyExact(width, height)]);
    }

    boolean wide() {
        return shorts != null;
    }

    /** What a sample is multiplied with to be on the 8-bit scale. */
    float toCodes() {
        return wide() ? 1 / 256f : 1;
    }

    float at(int index) {
        return bytes != null ? bytes[index] & 0xFF : shorts[index] & 0xFFFF;
    }
}
