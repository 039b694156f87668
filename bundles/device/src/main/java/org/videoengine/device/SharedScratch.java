package org.videoengine.device;

import org.videoengine.backend.BackendException;

/** Like {@link Scratch}, of memory that the host sees. */
final class SharedScratch implements AutoCloseable {
    private final Device device;
    private SharedMemory memory;

    SharedScratch(Device device) {
        this.device = device;
    }

    /** At least so many bytes; what was in it is lost when it grows. */
    SharedMemory atLeast(long bytes) throws BackendException {
        if (memory == null || memory.bytes() < bytes) {
            close();
            memory = device.share(bytes);
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
