package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;

/** What a {@link RenderBackend} implements besides, if it knows how much of its device's memory is free. */
@ConsumerType
public interface DeviceMemoryMeter {

    /**
     * Memory of the device that can still be had, in bytes, as far as the driver tells; else what there is less what was
     * allocated here. Thread-safe.
     *
     * @throws BackendException if the device does not answer
     */
    long freeDeviceBytes() throws BackendException;
}
