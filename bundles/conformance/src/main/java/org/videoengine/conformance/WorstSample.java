package org.videoengine.conformance;

/**
 * Where a backend was furthest from the reference.
 *
 * @param frame from 0
 * @param plane 0 for Y', 1 for Cb, 2 for Cr
 * @param x column of the sample on its plane
 * @param y row of the sample on its plane
 * @param expected the reference's code value, at the frame's bit depth
 * @param drawn the backend's code value
 */
public record WorstSample(int frame, int plane, int x, int y, int expected, int drawn) {

    @Override
    public String toString() {
        return "frame " + frame + ", plane " + plane + ", column " + x + ", row " + y + ": " + drawn + " for "
                + expected;
    }
}
