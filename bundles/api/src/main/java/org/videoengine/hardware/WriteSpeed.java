package org.videoengine.hardware;

import java.util.Objects;

/**
 * How fast files are written, as measured: one file, written from one end to the other, the time it takes to reach the disk
 * included.
 *
 * @param folder where
 * @param bytes how much was written
 * @param bytesPerSecond on average
 */
public record WriteSpeed(String folder, long bytes, double bytesPerSecond) {

    /** Refuses null and what is not positive. */
    public WriteSpeed {
        Objects.requireNonNull(folder, "folder");
        if (bytes < 1 || !(bytesPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "a speed is measured by writing something, not " + bytes + " bytes at " + bytesPerSecond);
        }
    }
}
