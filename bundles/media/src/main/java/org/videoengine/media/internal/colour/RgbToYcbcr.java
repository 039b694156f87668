package org.videoengine.media.internal.colour;

/**
 * R'G'B' (full range) to Y'CbCr, BT.709, limited range, in integers.
 *
 * <p>Rec. ITU-R BT.709-6, sections 3.2 to 3.5: {@code Y' = 16 + 219 E'Y} and {@code C = 128 + 224 E'C} on the 8-bit scale;
 * 16-bit code values are 256 times the 8-bit ones. Coefficients are rounded so that greys come out with chroma exactly
 * neutral and white exactly at 235; the result lies within 0.51 of the exact value. Immutable and thread-safe.
 */
public final class RgbToYcbcr {
    /** Fraction bits that leave room for the largest code value, 240, in 31 bits. */
    private static final int INT_SHIFT = 22;
    /** Fraction bits for the long path: 16-bit input times 240 fits easily. */
    private static final int LONG_SHIFT = 40;
    /** Above this input maximum the int path's coefficients are too coarse. */
    private static final int INT_MAXIMUM = 255 * 64;

    private final boolean wide;
    private final int shift;
    private final long yRed;
    private final long yGreen;
    private final long yBlue;
    private final long chromaFull;
    private final long cbRed;
    private final long crBlue;
    private final long yOffset;
    private final long chromaOffset;

    /**
     * Prepares the coefficients.
     *
     * @param maximum the code value of full red, green or blue: 255, 65535 or any other up to 65535
     * @param bitDepth of the result: 8 or 16
     */
    public RgbToYcbcr(int maximum, int bitDepth) {
        if (maximum < 1 || maximum > 65535 || (bitDepth != 8 && bitDepth != 16)) {
            throw new IllegalArgumentException("no conversion from 0.." + maximum + " to " + bitDepth + " bits");
        }
        wide = bitDepth == 8 ? maximum > INT_MAXIMUM : maximum > 255;
        int fraction = wide ? LONG_SHIFT : INT_SHIFT;
        double unit = (double) (1L << fraction) / maximum;
        ColourMatrix matrix = ColourMatrix.BT709;
        yRed = Math.round(219 * matrix.red() * unit);
        yBlue = Math.round(219 * matrix.blue() * unit);
        yGreen = Math.round(219 * unit) - yRed - yBlue;
        chromaFull = Math.round(112 * unit);
        cbRed = Math.round(112 * matrix.red() / (1 - matrix.blue()) * unit);
        crBlue = Math.round(112 * matrix.blue() / (1 - matrix.red()) * unit);
        shift = bitDepth == 8 ? fraction : fraction - 8;
        long half = 1L << (shift - 1);
        yOffset = (16L << fraction) + half;
        chromaOffset = (128L << fraction) + half;
    }

    /**
     * Converts a run of pixels. Outputs must be other arrays than inputs.
     *
     * @param count pixels, from index 0 of every array
     */
    public void convert(int[] r, int[] g, int[] b, int count, int[] y, int[] cb, int[] cr) {
        if (wide) {
            convertWide(r, g, b, count, y, cb, cr);
        } else {
            weigh(r, g, b, count, (int) yRed, (int) yGreen, (int) yBlue, (int) yOffset, shift, y);
            int full = (int) chromaFull;
            weigh(r, g, b, count, (int) -cbRed, (int) (cbRed - full), full, (int) chromaOffset, shift, cb);
            weigh(r, g, b, count, full, (int) (crBlue - full), (int) -crBlue, (int) chromaOffset, shift, cr);
        }
    }

    private static void weigh(
            int[] r, int[] g, int[] b, int count, int kr, int kg, int kb, int offset, int shift, int[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = (kr * r[i] + kg * g[i] + kb * b[i] + offset) >> shift;
        }
    }

    private void convertWide(int[] r, int[] g, int[] b, int count, int[] y, int[] cb, int[] cr) {
        long cbGreen = chromaFull - cbRed;
        long crGreen = chromaFull - crBlue;
        for (int i = 0; i < count; i++) {
            long red = r[i];
            long green = g[i];
            long blue = b[i];
            y[i] = (int) ((yRed * red + yGreen * green + yBlue * blue + yOffset) >> shift);
            cb[i] = (int) ((chromaFull * blue - cbRed * red - cbGreen * green + chromaOffset) >> shift);
            cr[i] = (int) ((chromaFull * red - crGreen * green - crBlue * blue + chromaOffset) >> shift);
        }
    }
}
