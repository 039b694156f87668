package org.videoengine.render;

/**
 * A stretch of frames, counted from 1 as an editor counts, both ends included.
 *
 * @param first at least 1
 * @param last at least {@code first}
 */
public record FrameRange(int first, int last) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the range is empty or starts before 1
     */
    public FrameRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "a range of frames is FIRST-LAST counted from 1, such as 1-48, not " + first + "-" + last);
        }
    }

    /** How many frames. */
    public int count() {
        return last - first + 1;
    }
}
