package org.videoengine.device;

/** How samples are grouped: a row of floats or of a table is as long as whole blocks, whatever the device. */
final class Blocks {
    /** Samples that a processor does at a time: {@code BLOCK} in the text of the kernels. */
    static final int LENGTH = 64;

    /** Columns that a processor's block may look at: {@code WINDOW} in the text of the kernels. */
    private static final int WINDOW = 1040;
    /** Rounding of places, and vectors beyond the last. */
    private static final int MARGIN = 64;

    /** Rows that a processor does in one go: {@code LINES} in the text of the kernels. */
    private static final int LINES = 4;

    private Blocks() {}

    /** Items for so many rows that a processor does some at a time. */
    static int rows(int height) {
        return (height + LINES - 1) / LINES;
    }

    /** Whether the columns that a block looks at, which are that far apart, are few enough to be filtered at once. */
    static boolean inOneGo(double scale, int taps) {
        return Math.abs(scale) * LENGTH + taps + MARGIN <= WINDOW;
    }

    /** A row's length, to whole blocks. */
    static int padded(int length) {
        return (length + LENGTH - 1) / LENGTH * LENGTH;
    }

    /** Items for so many samples of a row: on a processor one does them all. */
    static int items(DeviceFacts device, int samples) {
        return device.processor() ? 1 : samples;
    }
}
