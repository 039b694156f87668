package org.videoengine.media.internal.picture;

import java.util.List;
import java.util.Optional;

/**
 * What a still picture's file says of itself, its structure checked from end to end.
 *
 * @param format of the file
 * @param width stored columns
 * @param height stored rows
 * @param bitDepth bits a component
 * @param alpha whether there is transparency
 * @param orientation how to show it
 * @param profile embedded ICC profile
 * @param notes further sentences for a careful user
 */
record StillHeader(
        StillFormat format,
        int width,
        int height,
        int bitDepth,
        boolean alpha,
        Orientation orientation,
        Optional<IccProfile> profile,
        List<String> notes) {

    /**
     * Reads the header and checks that the file is whole.
     *
     * @throws BadPictureException if it is no picture, too large, cut short or of a kind that is not read
     */
    static StillHeader read(byte[] data, PixelLimit limit) throws BadPictureException {
        if (data.length == 0) {
            throw new BadPictureException("is empty");
        }
        StillFormat format = StillFormat.of(data)
                .orElseThrow(() -> new BadPictureException("is not a JPEG, PNG, WebP or TIFF picture"));
        try {
            return switch (format) {
                case JPEG -> new JpegHeader(data, limit).read();
                case PNG -> new PngHeader(data, limit).read();
                case WEBP -> new WebpHeader(data, limit).read();
                case TIFF -> TiffHeader.read(data, limit);
            };
        } catch (IndexOutOfBoundsException e) {
            throw cutShort(format);
        }
    }

    static BadPictureException cutShort(StillFormat format) {
        return new BadPictureException("is cut short: its " + format.label() + " data ends too early");
    }

    static BadPictureException unsupported(StillFormat format, String what, String remedy) {
        return new BadPictureException("is " + what + " " + format.label() + ", which is not read: " + remedy);
    }

    /** Shown columns. */
    int shownWidth() {
        return orientation.swapsSides() ? height : width;
    }

    /** Shown rows. */
    int shownHeight() {
        return orientation.swapsSides() ? width : height;
    }
}
