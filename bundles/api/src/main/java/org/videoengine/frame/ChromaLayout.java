package org.videoengine.frame;

/**
 * Where the chroma samples of a source picture lie.
 *
 * <p>A luma position {@code x} (pixels, centres at +0.5) is chroma position {@code x / 2^shiftX + offsetX} in chroma
 * samples, and likewise for {@code y} without an offset.
 */
public enum ChromaLayout {
    /** A chroma sample for every luma sample. */
    YUV444(0, 0, 0),
    /** Halved both ways, chroma in the middle of four luma samples, as in JPEG (ITU-T T.871). */
    YUV420_CENTER(1, 1, 0),
    /** Halved both ways, chroma sited left, as in MPEG-2 and H.264 by default. */
    YUV420_LEFT(1, 1, 0.25),
    /** Halved horizontally, chroma sited left. */
    YUV422_LEFT(1, 0, 0.25);

    private final int shiftX;
    private final int shiftY;
    private final double offsetX;

    ChromaLayout(int shiftX, int shiftY, double offsetX) {
        this.shiftX = shiftX;
        this.shiftY = shiftY;
        this.offsetX = offsetX;
    }

    /** Base-two logarithm of the horizontal subsampling. */
    public int shiftX() {
        return shiftX;
    }

    /** Base-two logarithm of the vertical subsampling. */
    public int shiftY() {
        return shiftY;
    }

    /** Added to a horizontal position after division, in chroma samples. */
    public double offsetX() {
        return offsetX;
    }
}
