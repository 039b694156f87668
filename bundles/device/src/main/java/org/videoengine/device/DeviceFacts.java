package org.videoengine.device;

import java.util.Objects;

/**
 * What a device is.
 *
 * @param name as its vendor names it
 * @param detail one line on how it works here: driver, platform, version
 * @param memoryBytes all of its memory
 * @param largestBytes the most that can be allocated at once
 * @param processor whether it is the host's own processor, not a graphics processor: then kernels are to be launched in few,
 *     large pieces, see {@link KernelText}
 */
public record DeviceFacts(String name, String detail, long memoryBytes, long largestBytes, boolean processor) {

    /** Refuses null. */
    public DeviceFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }
}
