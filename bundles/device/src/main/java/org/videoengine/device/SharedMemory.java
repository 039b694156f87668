package org.videoengine.device;

import java.nio.ByteBuffer;

/**
 * Memory of a device with a side that the host sees. What is on one side gets to the other by {@link DeviceQueue#push} and {@link
 * DeviceQueue#fetch} only; after a push the host's side is not to be touched until the next {@link DeviceQueue#finish}. To begin
 * with, both sides are there with contents that are not defined. For one queue at a time.
 */
public interface SharedMemory extends DeviceMemory {

    /**
     * The host's side: direct, in native byte order, {@link #bytes} long; always the same object, so position and limit are those
     * that whoever used it last has set.
     */
    ByteBuffer host();

    /** Whether the two sides are two pieces of memory, so that bytes are copied from one to the other. */
    default boolean copied() {
        return true;
    }
}
