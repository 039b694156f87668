package org.videoengine.device;

import java.util.Objects;
import org.videoengine.backend.DeviceInfo;

/**
 * What a device is.
 *
 * @param name as its vendor names it
 * @param detail one line on how it works here: driver, platform, version
 * @param memoryBytes all of its memory
 * @param largestBytes the most that can be allocated at once
 * @param info the same in parts, and where it sits
 */
public record DeviceFacts(String name, String detail, long memoryBytes, long largestBytes, DeviceInfo info) {

    /** Refuses null. */
    public DeviceFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(info, "info");
    }

    /**
     * Whether it is the host's own processor, not a graphics processor: then kernels are to be launched in few, large pieces, see
     * {@link KernelText}.
     */
    public boolean processor() {
        return info.type() == DeviceInfo.Type.PROCESSOR;
    }
}
