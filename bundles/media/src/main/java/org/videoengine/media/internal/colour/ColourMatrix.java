package org.videoengine.media.internal.colour;

/**
 * The luma weights that a Y'CbCr encoding is built on; green's is what red's and blue's leave of 1.
 *
 * <p>Sources: Rec. ITU-R BT.601-7, BT.709-6 and BT.2020-2 (non-constant luminance), SMPTE 240M, FCC 47 CFR 73.682.
 */
public enum ColourMatrix {
    /** Standard definition, JPEG and WebP. */
    BT601(0.299, 0.114),
    /** High definition. */
    BT709(0.2126, 0.0722),
    /** Ultra high definition, non-constant luminance. */
    BT2020(0.2627, 0.0593),
    /** Early high definition. */
    SMPTE240M(0.212, 0.087),
    /** NTSC of 1953. */
    FCC(0.30, 0.11);

    private final double red;
    private final double blue;

    ColourMatrix(double red, double blue) {
        this.red = red;
        this.blue = blue;
    }

    /** Share of red in luma. */
    public double red() {
        return red;
    }

    /** Share of green in luma. */
    public double green() {
        return 1 - red - blue;
    }

    /** Share of blue in luma. */
    public double blue() {
        return blue;
    }
}
