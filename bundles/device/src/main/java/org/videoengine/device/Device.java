package org.videoengine.device;

import org.videoengine.backend.BackendException;

/**
 * A device that runs the kernels of {@link KernelText}, opened. All methods may be called from any thread; every failure is a
 * sentence that names the device.
 */
public interface Device extends AutoCloseable {

    /** What it is. Does not change. */
    DeviceFacts facts();

    /**
     * Memory that can still be had, in bytes, as far as the driver tells; else what there is less what was allocated here.
     *
     * @throws BackendException if the device does not answer
     */
    long freeBytes() throws BackendException;

    /**
     * Memory for the device alone, with contents that are not defined.
     *
     * @param bytes at least 1
     * @throws BackendException if there is not as much: with the figures
     */
    DeviceMemory allocate(long bytes) throws BackendException;

    /**
     * Memory that the host reads and writes too: pinned memory beside that of the device, or one and the same where device and
     * host share it.
     *
     * @param bytes at least 1
     * @throws BackendException if there is not as much, or more than a buffer of Java's can show: with the figures
     */
    SharedMemory share(long bytes) throws BackendException;

    /**
     * A queue, whose work is done in order. Work of several queues may be done at once.
     *
     * @throws BackendException if there can be no more
     */
    DeviceQueue queue() throws BackendException;

    /** Lets go of the device, when nothing is left of what was made by it. Idempotent. */
    @Override
    void close();
}
