package org.videoengine.device;

import org.videoengine.backend.BackendException;

/** Memory that is used for one thing after another and grows when one needs more. For one thread; nothing may be using it. */
final class Scratch implements AutoCloseable {
    private final Device device;
    private DeviceMemory memory;

    Scratch(Device device) {
        this.device = device;
    }

    /** At least so many bytes; what was in it is lost when it grows. */
    DeviceMemory atLeast(long bytes) throws BackendException {
        if (memory == null || memory.bytes() < bytes) {
            close();
            memory = device.allocate(bytes);
        }
        return memory;
    }

    @Override
    public void close() {
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }
}
