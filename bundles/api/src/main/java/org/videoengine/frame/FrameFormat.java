package org.videoengine.frame;

import java.util.Objects;

/**
 * Size and layout of an output frame.
 *
 * @param width luma width in pixels, a multiple of the format's horizontal chroma subsampling
 * @param height luma height in pixels, a multiple of the format's vertical chroma subsampling
 * @param pixelFormat layout of the planes
 */
public record FrameFormat(int width, int height, PixelFormat pixelFormat) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if a side is not positive or not a multiple of the chroma subsampling
     */
    public FrameFormat {
        Objects.requireNonNull(pixelFormat, "pixelFormat");
        int unitX = 1 << pixelFormat.chromaShiftX();
        int unitY = 1 << pixelFormat.chromaShiftY();
        if (width < 1 || height < 1 || width % unitX != 0 || height % unitY != 0) {
            throw new IllegalArgumentException("a " + pixelFormat
                    + " frame needs a positive width that is a multiple of " + unitX
                    + " and a positive height that is a multiple of " + unitY + ", not " + width + "x" + height);
        }
    }

    /** Width in samples of a plane (0 is Y', 1 Cb, 2 Cr). */
    public int planeWidth(int plane) {
        return width >> pixelFormat.shiftX(plane);
    }

    /** Height in samples of a plane (0 is Y', 1 Cb, 2 Cr). */
    public int planeHeight(int plane) {
        return height >> pixelFormat.shiftY(plane);
    }

    /** Samples in a plane. */
    public int planeSamples(int plane) {
        return Math.multiplyExact(planeWidth(plane), planeHeight(plane));
    }

    /** Bytes of a whole frame. */
    public long frameBytes() {
        return ((long) planeSamples(0) + planeSamples(1) + planeSamples(2)) * pixelFormat.bytesPerSample();
    }
}
