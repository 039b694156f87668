package org.videoengine.media;

/** What the planes of a decoded frame are. */
public enum ColourModel {
    /** Y', Cb and Cr. */
    YCBCR("Y'CbCr"),
    /** R', G' and B'. */
    RGB("R'G'B'"),
    /** Y' alone. */
    GREY("grey");

    private final String label;

    ColourModel(String label) {
        this.label = label;
    }

    /** As it is written for readers. */
    public String label() {
        return label;
    }

    /** How many planes there are. */
    public int planes() {
        return this == GREY ? 1 : 3;
    }

    /**
     * Short name of a plane: {@code y u v}, or {@code r g b}.
     *
     * @param plane from 0 to one less than {@link #planes}
     */
    public String planeName(int plane) {
        return String.valueOf((this == RGB ? "rgb" : "yuv").charAt(plane));
    }
}
