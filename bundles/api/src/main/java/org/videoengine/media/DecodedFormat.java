package org.videoengine.media;

import java.util.Objects;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;

/**
 * Size and layout of a decoded frame as its file has it. Transparency is not part of it.
 *
 * @param width of the first plane, in samples
 * @param height of the first plane, in samples
 * @param model what the planes are
 * @param chromaShiftX base-two logarithm of the horizontal subsampling of the second and third plane
 * @param chromaShiftY base-two logarithm of their vertical subsampling
 * @param bitDepth significant bits of a sample, 8 to 16
 * @param fullRange whether black is code 0 and white the largest code; otherwise they are 16 and 235 at 8 bits, and so many
 *     times that at more (Rec. ITU-R BT.709-6, section 3)
 */
public record DecodedFormat(
        int width, int height, ColourModel model, int chromaShiftX, int chromaShiftY, int bitDepth, boolean fullRange) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if a side is not positive or the depth is not between 8 and 16
     */
    public DecodedFormat {
        Objects.requireNonNull(model, "model");
        if (width < 1 || height < 1 || bitDepth < 8 || bitDepth > 16 || chromaShiftX < 0 || chromaShiftY < 0) {
            throw new IllegalArgumentException("a decoded frame has a positive size and 8 to 16 bits, not " + width
                    + "x" + height + " and " + bitDepth + " bits");
        }
    }

    /** The layout of frames that are drawn here. */
    public static DecodedFormat of(FrameFormat format) {
        PixelFormat pixels = format.pixelFormat();
        return new DecodedFormat(
                format.width(),
                format.height(),
                ColourModel.YCBCR,
                pixels.chromaShiftX(),
                pixels.chromaShiftY(),
                pixels.bitDepth(),
                false);
    }

    /** How many planes there are. */
    public int planes() {
        return model.planes();
    }

    /** Columns of a plane; half a sample counts as one. */
    public int planeWidth(int plane) {
        int shift = plane == 0 ? 0 : chromaShiftX;
        return (width + (1 << shift) - 1) >> shift;
    }

    /** Rows of a plane; half a sample counts as one. */
    public int planeHeight(int plane) {
        int shift = plane == 0 ? 0 : chromaShiftY;
        return (height + (1 << shift) - 1) >> shift;
    }

    /** Samples of a plane. */
    public int planeSamples(int plane) {
        return Math.multiplyExact(planeWidth(plane), planeHeight(plane));
    }

    /** The largest code value. */
    public int peak() {
        return (1 << bitDepth) - 1;
    }

    /** For readers, such as {@code 1920x1080 4:2:0 8 bit}. */
    public String describe() {
        String layout =
                switch (model) {
                    case GREY -> "grey";
                    case RGB -> "R'G'B'";
                    case YCBCR -> subsampling();
                };
        return width + "x" + height + " " + layout + " " + bitDepth + " bit";
    }

    private String subsampling() {
        return switch (chromaShiftX * 10 + chromaShiftY) {
            case 0 -> "4:4:4";
            case 1 -> "4:4:0";
            case 10 -> "4:2:2";
            case 11 -> "4:2:0";
            case 20 -> "4:1:1";
            case 22 -> "4:1:0";
            default -> "Y'CbCr";
        };
    }
}
