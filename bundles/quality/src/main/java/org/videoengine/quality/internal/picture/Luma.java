package org.videoengine.quality.internal.picture;

import org.videoengine.media.ColourModel;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;

/**
 * A picture's luma, from 0 (black) to 255 (white) whatever its depth and range; codes beyond are clipped, as a screen does.
 * Made once and used again. One thread at a time.
 */
public final class Luma {
    private static final int WHITE = 255;
    private static final double LIMITED_BLACK = 16;
    private static final double LIMITED_SPAN = 219;
    /** Rec. ITU-R BT.709-6, item 3.2. */
    private static final float RED = 0.2126f;

    private static final float GREEN = 0.7152f;
    private static final float BLUE = 0.0722f;

    private final DecodedFormat format;
    private final float[] values;
    private short[] codes;

    /** Of pictures of that format. */
    public Luma(DecodedFormat format) {
        this.format = format;
        this.values = new float[format.width() * format.height()];
    }

    /** Takes a picture, which must stay as it is while its luma is looked at. */
    public void take(DecodedFrame frame) {
        boolean rgb = format.model() == ColourModel.RGB;
        codes = frame.samples(rgb ? 1 : 0);
        double unit = 1 << (format.bitDepth() - 8);
        boolean full = format.fullRange();
        float gain = (float) (full ? (double) WHITE / format.peak() : WHITE / (LIMITED_SPAN * unit));
        float offset = full ? 0 : (float) (LIMITED_BLACK * unit);
        Stripes.run(0, height(), (from, to, sums) -> {
            int first = from * width();
            int last = to * width();
            if (rgb) {
                mix(frame.samples(0), frame.samples(1), frame.samples(2), gain, first, last);
            } else {
                stretch(codes, gain, offset, first, last);
            }
        });
    }

    private void stretch(short[] from, float gain, float offset, int first, int last) {
        for (int i = first; i < last; i++) {
            values[i] = Math.min(WHITE, Math.max(0, ((from[i] & 0xFFFF) - offset) * gain));
        }
    }

    private void mix(short[] red, short[] green, short[] blue, float gain, int first, int last) {
        for (int i = first; i < last; i++) {
            values[i] = gain * (RED * (red[i] & 0xFFFF) + GREEN * (green[i] & 0xFFFF) + BLUE * (blue[i] & 0xFFFF));
        }
    }

    /** Columns. */
    public int width() {
        return format.width();
    }

    /** Rows. */
    public int height() {
        return format.height();
    }

    /** Luma of sample {@code (x, y)} at {@code y * width + x}. */
    float[] values() {
        return values;
    }

    /** Codes of Y', or of G', as the file has them. */
    short[] codes() {
        return codes;
    }

    /** How much luma one code is. */
    double lumaOfACode() {
        double unit = 1 << (format.bitDepth() - 8);
        return format.fullRange() ? (double) WHITE / format.peak() : WHITE / (LIMITED_SPAN * unit);
    }
}
