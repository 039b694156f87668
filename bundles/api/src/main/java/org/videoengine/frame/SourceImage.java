package org.videoengine.frame;

import java.util.Objects;

/**
 * A decoded source picture: planar Y'CbCr, BT.709 matrix, limited range, without padding. Immutable by agreement: the
 * arrays are shared, and nobody writes to them once the picture is made. Safe to read from any thread.
 *
 * <p>8-bit pictures hold unsigned bytes; 16-bit pictures hold unsigned shorts in which an 8-bit code value {@code v} is
 * {@code 256 * v}. Subsampled chroma planes are {@code ceil(size / 2)} wide or high.
 */
public final class SourceImage {
    private final int width;
    private final int height;
    private final ChromaLayout chroma;
    private final byte[][] bytes;
    private final short[][] shorts;

    private SourceImage(int width, int height, ChromaLayout chroma, byte[][] bytes, short[][] shorts) {
        this.width = width;
        this.height = height;
        this.chroma = Objects.requireNonNull(chroma, "chroma");
        this.bytes = bytes;
        this.shorts = shorts;
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture needs a positive size, not " + width + "x" + height);
        }
        for (int plane = 0; plane < 3; plane++) {
            int length = bytes != null ? bytes[plane].length : shorts[plane].length;
            if (length != Math.multiplyExact(planeWidth(plane), planeHeight(plane))) {
                throw new IllegalArgumentException("plane " + plane + " of a " + width + "x" + height + " " + chroma
                        + " picture needs " + planeWidth(plane) + "x" + planeHeight(plane) + " samples, not " + length);
            }
        }
    }

    /**
     * A picture with 8-bit samples.
     *
     * @throws IllegalArgumentException if the size is not positive or a plane's length does not fit it
     */
    public static SourceImage of8(int width, int height, ChromaLayout chroma, byte[] y, byte[] cb, byte[] cr) {
        return new SourceImage(width, height, chroma, new byte[][] {y, cb, cr}, null);
    }

    /**
     * A picture with 16-bit samples.
     *
     * @throws IllegalArgumentException if the size is not positive or a plane's length does not fit it
     */
    public static SourceImage of16(int width, int height, ChromaLayout chroma, short[] y, short[] cb, short[] cr) {
        return new SourceImage(width, height, chroma, null, new short[][] {y, cb, cr});
    }

    /** Luma width in pixels. */
    public int width() {
        return width;
    }

    /** Luma height in pixels. */
    public int height() {
        return height;
    }

    /** Where the chroma samples lie. */
    public ChromaLayout chroma() {
        return chroma;
    }

    /** Bits of a sample: 8 or 16. */
    public int bitDepth() {
        return bytes != null ? 8 : 16;
    }

    /** Width in samples of a plane (0 is Y', 1 Cb, 2 Cr). */
    public int planeWidth(int plane) {
        int shift = plane == 0 ? 0 : chroma.shiftX();
        return (width + (1 << shift) - 1) >> shift;
    }

    /** Height in samples of a plane (0 is Y', 1 Cb, 2 Cr). */
    public int planeHeight(int plane) {
        int shift = plane == 0 ? 0 : chroma.shiftY();
        return (height + (1 << shift) - 1) >> shift;
    }

    /**
     * A plane of an 8-bit picture, unsigned. Not to be written.
     *
     * @throws IllegalStateException if the picture is 16 bits deep
     */
    public byte[] bytes(int plane) {
        if (bytes == null) {
            throw new IllegalStateException("a 16-bit picture is held in shorts");
        }
        return bytes[plane];
    }

    /**
     * A plane of a 16-bit picture, unsigned. Not to be written.
     *
     * @throws IllegalStateException if the picture is 8 bits deep
     */
    public short[] shorts(int plane) {
        if (shorts == null) {
            throw new IllegalStateException("an 8-bit picture is held in bytes");
        }
        return shorts[plane];
    }

    /** A sample on the 8-bit scale (0 to just under 256), whatever the depth. For reference code: it is not fast. */
    public double sample(int plane, int x, int y) {
        int at = y * planeWidth(plane) + x;
        return bytes != null ? bytes[plane][at] & 0xFF : (shorts[plane][at] & 0xFFFF) / 256.0;
    }

    /** Bytes of all planes. */
    public long byteSize() {
        long samples = 0;
        for (int plane = 0; plane < 3; plane++) {
            samples += (long) planeWidth(plane) * planeHeight(plane);
        }
        return samples * (bitDepth() / 8);
    }
}
