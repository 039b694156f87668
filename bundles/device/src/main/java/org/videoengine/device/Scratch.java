package org.videoengine.device;

import org.videoengine.backend.BackendException;

/** Memory that is used for one thing after another and grows when one needs more. For one thread; nothing may be using it. */
final class Scratch<M extends DeviceMemory> implements AutoCloseable {
    private final Allocator<M> allocator;
    private M memory;

    /** Gives memory of a kind. */
    @FunctionalInterface
    interface Allocator<M extends DeviceMemory> {
        M allocate(long bytes) throws BackendException;
    }

    Scratch(Allocator<M> allocator) {
        this.allocator = allocator;
    }

    /** At least so many bytes; what was in it is lost when it grows. */
    M atLeast(long bytes) throws BackendException {
        if (memory == null || memory.bytes() < bytes) {
            close();
            memory = allocator.allocate(bytes);
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
