package org.videoengine.device;

import org.videoengine.backend.BackendException;

/** Work for a device, done in order. For one thread at a time. Steady use allocates nothing to speak of. */
public interface DeviceQueue extends AutoCloseable {

    /**
     * A kernel, to be launched in this queue again and again; always the same object for a name.
     *
     * @throws BackendException if there is none of that name
     */
    DeviceKernel kernel(String name) throws BackendException;

    /**
     * Brings the first bytes of the host's side to the device.
     *
     * @throws BackendException if the device fails
     */
    void push(SharedMemory memory, long bytes) throws BackendException;

    /**
     * Brings the first bytes of the device's side to the host, where they are from the next {@link #finish} to the next push or
     * launch that writes them.
     *
     * @throws BackendException if the device fails
     */
    void fetch(SharedMemory memory, long bytes) throws BackendException;

    /**
     * Copies the first bytes of a piece of the device's own memory to another.
     *
     * @throws BackendException if the device fails
     */
    void copy(DeviceMemory from, DeviceMemory to, long bytes) throws BackendException;

    /**
     * Waits until everything is done.
     *
     * @throws BackendException if any of it failed
     */
    void finish() throws BackendException;

    /** Lets go of the queue and its kernels, waiting for what is still being done. Idempotent. */
    @Override
    void close();
}
