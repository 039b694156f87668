package org.videoengine.engine.cpu.internal;

/** The sRGB transfer curve (IEC 61966-2-1), both ways, from tables. */
final class SrgbCurve {
    private static final int DECODE_STEPS = 1 << 14;

    /** Encoded values, 0 to 1, of linear values 0 to 65535. */
    private static final float[] ENCODED = new float[65536];
    /** Linear values, 0 to 65535, of encoded values in steps of 1 / 2^14. */
    private static final float[] LINEAR = new float[DECODE_STEPS + 2];

    static {
        for (int i = 0; i < ENCODED.length; i++) {
            double linear = i / 65535.0;
            ENCODED[i] = (float) (linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
        }
        for (int i = 0; i < LINEAR.length; i++) {
            double encoded = Math.min(1, (double) i / DECODE_STEPS);
            LINEAR[i] =
                    (float) (65535 * (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4)));
        }
    }

    private SrgbCurve() {}

    /** Encoded 0 to 1 for a linear value on the scale of 0 to 65535, clamped. */
    static float encode(float linear) {
        return ENCODED[(int) (Math.max(0, Math.min(65535, linear)) + 0.5f)];
    }

    /** Linear value on the scale of 0 to 65535 for an encoded one of 0 to 1, clamped. */
    static float decode(float encoded) {
        float at = Math.max(0, Math.min(1, encoded)) * DECODE_STEPS;
        int i = (int) at;
        float part = at - i;
        return LINEAR[i] * (1 - part) + LINEAR[i + 1] * part;
    }
}
