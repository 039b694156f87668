package org.videoengine.media.internal.picture;

import java.util.Locale;

/**
 * How large a picture may be.
 *
 * @param megapixels the most millions of pixels
 */
public record PixelLimit(int megapixels) {

    /** As configured, kept between 1 and 2000 megapixels. */
    public static PixelLimit of(int megapixels) {
        return new PixelLimit(Math.max(1, Math.min(2000, megapixels)));
    }

    /** The most pixels. */
    public long pixels() {
        return megapixels * 1_000_000L;
    }

    /**
     * Checks a size that a file declares, before anything of that size is allocated.
     *
     * @throws BadPictureException if a side is not positive or there are too many pixels
     */
    public void check(long width, long height) throws BadPictureException {
        if (width < 1 || height < 1) {
            throw new BadPictureException("is damaged: it declares " + width + "x" + height + " pixels");
        }
        if (width > pixels() / height) {
            throw new BadPictureException(String.format(
                    Locale.ROOT,
                    "declares %dx%d pixels (%.0f megapixels), more than the limit of %d megapixels"
                            + " (max.megapixels of the media configuration)",
                    width,
                    height,
                    (double) width * height / 1e6,
                    megapixels));
        }
    }
}
