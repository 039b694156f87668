package org.videoengine.media.internal.colour;

/**
 * Y'CbCr of any matrix, range and depth to full-range R'G'B', clipped, in integers. Immutable and thread-safe.
 *
 * <p>Inverse of the equations of Rec. ITU-R BT.709-6, section 3 (and of their BT.601 and BT.2020 forms); full-range codes
 * are those of ITU-T T.871 (JPEG), where chroma's zero is half of the code range.
 */
public final class YcbcrToRgb {
    private static final int LONG_SHIFT = 32;

    private final boolean wide;
    private final int shift;
    private final int maximum;
    private final int lumaZero;
    private final int chromaZero;
    private final long lumaGain;
    private final long redFromCr;
    private final long greenFromCb;
    private final long greenFromCr;
    private final long blueFromCb;

    /**
     * Prepares the coefficients.
     *
     * @param matrix of the source
     * @param fullRange whether luma runs over all codes; otherwise from 16 to 235 (at 8 bits)
     * @param bitDepth of the source, 8 to 16
     * @param chromaFraction fraction bits that chroma samples carry below their bit depth, 0 to 8
     * @param maximum the code value of full red, green or blue in the result, up to 65535
     */
    public YcbcrToRgb(ColourMatrix matrix, boolean fullRange, int bitDepth, int chromaFraction, int maximum) {
        if (bitDepth < 8 || bitDepth > 16 || chromaFraction < 0 || chromaFraction > 8 || maximum > 65535) {
            throw new IllegalArgumentException("no conversion from " + bitDepth + " bits to 0.." + maximum);
        }
        this.maximum = maximum;
        this.wide = bitDepth > 8 || maximum > 255 * 64;
        int extra = bitDepth - 8;
        double lumaCodes = fullRange ? (1 << bitDepth) - 1 : 219 << extra;
        double chromaCodes = (fullRange ? (1 << bitDepth) - 1 : 224 << extra) * (double) (1 << chromaFraction);
        this.lumaZero = fullRange ? 0 : 16 << extra;
        this.chromaZero = (128 << extra) << chromaFraction;
        this.shift = wide ? LONG_SHIFT : intShift(maximum);
        double unit = (double) (1L << shift) * maximum;
        this.lumaGain = Math.round(unit / lumaCodes);
        this.redFromCr = Math.round(unit * 2 * (1 - matrix.red()) / chromaCodes);
        this.blueFromCb = Math.round(unit * 2 * (1 - matrix.blue()) / chromaCodes);
        this.greenFromCb = Math.round(unit * 2 * (1 - matrix.blue()) * matrix.blue() / matrix.green() / chromaCodes);
        this.greenFromCr = Math.round(unit * 2 * (1 - matrix.red()) * matrix.red() / matrix.green() / chromaCodes);
    }

    /** The most fraction bits that keep the largest sum, under 2.4 times the maximum, in 31 bits. */
    private static int intShift(int maximum) {
        return Long.numberOfLeadingZeros(Math.round(maximum * 2.4)) - 33;
    }

    /**
     * Converts a run of pixels. Outputs must be other arrays than inputs.
     *
     * @param count pixels, from index 0 of every array
     */
    public void convert(int[] y, int[] cb, int[] cr, int count, int[] r, int[] g, int[] b) {
        if (wide) {
            convertWide(y, cb, cr, count, r, g, b);
        } else {
            convertNarrow(y, cb, cr, count, r, g, b);
        }
    }

    private void convertNarrow(int[] y, int[] cb, int[] cr, int count, int[] r, int[] g, int[] b) {
        int gain = (int) lumaGain;
        int redCr = (int) redFromCr;
        int greenCb = (int) greenFromCb;
        int greenCr = (int) greenFromCr;
        int blueCb = (int) blueFromCb;
        int offset = (1 << (shift - 1)) - gain * lumaZero;
        int zero = chromaZero;
        int top = maximum;
        int bits = shift;
        for (int i = 0; i < count; i++) {
            r[i] = Math.max(0, Math.min(top, (gain * y[i] + redCr * (cr[i] - zero) + offset) >> bits));
        }
        for (int i = 0; i < count; i++) {
            int chroma = greenCb * (cb[i] - zero) + greenCr * (cr[i] - zero);
            g[i] = Math.max(0, Math.min(top, (gain * y[i] - chroma + offset) >> bits));
        }
        for (int i = 0; i < count; i++) {
            b[i] = Math.max(0, Math.min(top, (gain * y[i] + blueCb * (cb[i] - zero) + offset) >> bits));
        }
    }

    private void convertWide(int[] y, int[] cb, int[] cr, int count, int[] r, int[] g, int[] b) {
        long half = 1L << (shift - 1);
        for (int i = 0; i < count; i++) {
            long luma = lumaGain * (y[i] - lumaZero) + half;
            long blueness = cb[i] - chromaZero;
            long redness = cr[i] - chromaZero;
            r[i] = clip((luma + redFromCr * redness) >> shift);
            g[i] = clip((luma - greenFromCb * blueness - greenFromCr * redness) >> shift);
            b[i] = clip((luma + blueFromCb * blueness) >> shift);
        }
    }

    private int clip(long value) {
        return (int) Math.max(0, Math.min(maximum, value));
    }
}
