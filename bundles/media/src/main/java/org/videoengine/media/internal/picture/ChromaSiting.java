package org.videoengine.media.internal.picture;

import org.bytedeco.ffmpeg.global.avutil;

/** Where subsampled chroma lies between luma samples (ITU-T H.273, 8.7). */
enum ChromaSiting {
    /** In the middle both ways: JPEG, WebP, MPEG-1. */
    CENTER(false, false),
    /** On the left luma column, between rows: MPEG-2, H.264 and their kin unless they say otherwise. */
    LEFT(true, false),
    /** On the left luma column and the upper row: Ultra HD broadcasts, DV. */
    TOP_LEFT(true, true);

    private final boolean left;
    private final boolean top;

    ChromaSiting(boolean left, boolean top) {
        this.left = left;
        this.top = top;
    }

    /** Of FFmpeg's chroma location. */
    static ChromaSiting of(int location, ChromaSiting otherwise) {
        return switch (location) {
            case avutil.AVCHROMA_LOC_LEFT -> LEFT;
            case avutil.AVCHROMA_LOC_CENTER -> CENTER;
            case avutil.AVCHROMA_LOC_TOPLEFT -> TOP_LEFT;
            default -> otherwise;
        };
    }

    /** Added to a horizontal chroma position that assumes centred samples, in chroma samples. */
    double horizontal(int shift) {
        return left ? colocated(shift) : 0;
    }

    /** Added to a vertical chroma position that assumes centred samples, in chroma samples. */
    double vertical(int shift) {
        return top ? colocated(shift) : 0;
    }

    private static double colocated(int shift) {
        return 0.5 - 0.5 / (1 << shift);
    }
}
