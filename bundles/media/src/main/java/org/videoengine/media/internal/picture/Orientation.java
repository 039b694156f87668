package org.videoengine.media.internal.picture;

/**
 * How stored rows and columns are to be shown: the eight values of the EXIF and TIFF tag Orientation (CIPA DC-008, 4.6.4).
 */
public enum Orientation {
    /** As stored. */
    NORMAL(false, false, false),
    /** Mirrored left to right. */
    MIRRORED(false, true, false),
    /** Turned by 180 degrees. */
    TURNED_180(false, true, true),
    /** Mirrored top to bottom. */
    FLIPPED(false, false, true),
    /** Rows become columns. */
    TRANSPOSED(true, false, false),
    /** Turned clockwise by 90 degrees. */
    TURNED_90(true, true, false),
    /** Rows become columns, then turned by 180 degrees. */
    TRANSVERSED(true, true, true),
    /** Turned anticlockwise by 90 degrees. */
    TURNED_270(true, false, true);

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Of a tag's value; values outside 1 to 8 mean nothing. */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : NORMAL;
    }

    /**
     * Of a display matrix as containers carry it (ISO/IEC 14496-12, 6.2.2): shown x is {@code a x + c y}, shown y is
     * {@code b x + d y}, of which only quarter turns and mirrors are told apart.
     */
    public static Orientation ofDisplayMatrix(int a, int b, int c, int d) {
        boolean swap = Math.abs((long) b) + Math.abs((long) c) > Math.abs((long) a) + Math.abs((long) d);
        boolean right = (swap ? c : a) < 0;
        boolean bottom = (swap ? b : d) < 0;
        for (Orientation candidate : values()) {
            if (candidate.swapped == swap && candidate.fromRight == right && candidate.fromBottom == bottom) {
                return candidate;
            }
        }
        return NORMAL;
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return swapped;
    }

    /** Where a stored sample goes in the shown plane is {@code origin + x * stepX + y * stepY}. */
    int origin(int width, int height) {
        int shownWidth = swapped ? height : width;
        int shownHeight = swapped ? width : height;
        return (fromRight ? shownWidth - 1 : 0) + (fromBottom ? shownHeight - 1 : 0) * shownWidth;
    }

    int stepX(int width, int height) {
        if (swapped) {
            return fromBottom ? -height : height;
        }
        return fromRight ? -1 : 1;
    }

    int stepY(int width, int height) {
        if (swapped) {
            return fromRight ? -1 : 1;
        }
        return fromBottom ? -width : width;
    }
}
