package org.videoengine.device;

/** How samples are grouped: a row of floats or of a table is as long as whole blocks, whatever the device. */
final class Blocks {
    /** Samples that a processor does at a time: {@code BLOCK} in the text of the kernels. */
    static final int LENGTH = 64;

    private Blocks() {}

    /** A row's length, to whole blocks. */
    static int padded(int length) {
        return (length + LENGTH - 1) / LENGTH * LENGTH;
    }

    /** Items for so many samples of a row: on a processor one does them all. */
    static int items(DeviceFacts device, int samples) {
        return device.processor() ? 1 : samples;
    }
}
