package org.videoengine.device;

/** The sRGB curve (IEC 61966-2-1) as tables, both ways, as the kernels expect them. */
final class LightCurves {
    private static final int DECODE_STEPS = 1 << 14;
    private static final int WHITE = 65535;

    /** Bytes of both. */
    static final long BYTES = (WHITE + 1L + DECODE_STEPS + 2) * Float.BYTES;

    private LightCurves() {}

    /** Encoded values, 0 to 1, of linear values 0 to 65535. */
    static float[] encoded() {
        float[] encoded = new float[WHITE + 1];
        for (int i = 0; i < encoded.length; i++) {
            double linear = (double) i / WHITE;
            encoded[i] = (float) (linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
        }
        return encoded;
    }

    /** Linear values, 0 to 65535, of encoded values 0 to 1 in steps of 1 / 2^14, and one more beyond. */
    static float[] linear() {
        float[] linear = new float[DECODE_STEPS + 2];
        for (int i = 0; i < linear.length; i++) {
            double encoded = Math.min(1, (double) i / DECODE_STEPS);
            linear[i] =
                    (float) (WHITE * (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4)));
        }
        return linear;
    }
}
