package org.videoengine.hardware;

import java.util.Objects;
import java.util.Optional;

/**
 * A mounted file system that keeps files.
 *
 * @param mount where it is mounted, or its letter
 * @param type such as {@code ext4}, {@code apfs} or {@code NTFS}
 * @param totalBytes its size
 * @param freeBytes what this process may still fill
 * @param writeSpeed as measured; empty where that was not asked for
 */
public record Disk(String mount, String type, long totalBytes, long freeBytes, Optional<WriteSpeed> writeSpeed) {

    /** Refuses null. */
    public Disk {
        Objects.requireNonNull(mount, "mount");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(writeSpeed, "writeSpeed");
    }
}
