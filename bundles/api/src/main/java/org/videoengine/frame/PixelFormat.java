package org.videoengine.frame;

/**
 * Layout of an output frame: three planes, Y', Cb and Cr, in that order.
 *
 * <p>Code values are BT.709 limited range (Rec. ITU-R BT.709-6, section 3): luma 16 to 235 and chroma 16 to 240 at 8 bits,
 * four times that at 10 bits. Chroma is sited left horizontally and in the middle vertically: chroma sample {@code (i, j)}
 * lies at luma position {@code x = i * 2^shiftX + 0.5}, {@code y = (j + 0.5) * 2^shiftY}, where pixel centres are at +0.5.
 */
public enum PixelFormat {
    /** 4:2:0, 8 bits a sample. */
    YUV420P8(1, 1, 8),
    /** 4:2:2, 8 bits a sample. */
    YUV422P8(1, 0, 8),
    /** 4:4:4, 8 bits a sample. */
    YUV444P8(0, 0, 8),
    /** 4:2:0, 10 bits a sample, stored in 16. */
    YUV420P10(1, 1, 10),
    /** 4:2:2, 10 bits a sample, stored in 16. */
    YUV422P10(1, 0, 10),
    /** 4:4:4, 10 bits a sample, stored in 16. */
    YUV444P10(0, 0, 10);

    private final int chromaShiftX;
    private final int chromaShiftY;
    private final int bitDepth;

    PixelFormat(int chromaShiftX, int chromaShiftY, int bitDepth) {
        this.chromaShiftX = chromaShiftX;
        this.chromaShiftY = chromaShiftY;
        this.bitDepth = bitDepth;
    }

    /** Base-two logarithm of the horizontal chroma subsampling: 0 or 1. */
    public int chromaShiftX() {
        return chromaShiftX;
    }

    /** Base-two logarithm of the vertical chroma subsampling: 0 or 1. */
    public int chromaShiftY() {
        return chromaShiftY;
    }

    /** Significant bits of a sample: 8 or 10. */
    public int bitDepth() {
        return bitDepth;
    }

    /** Bytes that a sample takes in memory: 1 or 2. */
    public int bytesPerSample() {
        return bitDepth > 8 ? 2 : 1;
    }

    /** Horizontal subsampling shift of a plane (0 is Y', 1 Cb, 2 Cr). */
    public int shiftX(int plane) {
        return plane == 0 ? 0 : chromaShiftX;
    }

    /** Vertical subsampling shift of a plane (0 is Y', 1 Cb, 2 Cr). */
    public int shiftY(int plane) {
        return plane == 0 ? 0 : chromaShiftY;
    }
}
