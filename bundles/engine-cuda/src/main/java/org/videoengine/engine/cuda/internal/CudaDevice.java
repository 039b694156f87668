package org.videoengine.engine.cuda.internal;

import org.videoengine.backend.BackendException;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceFacts;
import org.videoengine.device.DeviceMemory;
import org.videoengine.device.DeviceQueue;
import org.videoengine.device.SharedMemory;

/** An NVIDIA device by the driver API: memory of the device and pinned memory of the host, streams for queues. */
final class CudaDevice implements Device {
    private final CudaContext context;
    private boolean closed;

    /**
     * Opens a device.
     *
     * @throws BackendException if it does not work
     */
    CudaDevice(CudaProperties properties) throws BackendException {
        context = new CudaContext(properties);
    }

    @Override
    public DeviceFacts facts() {
        return context.facts();
    }

    @Override
    public long freeBytes() throws BackendException {
        return context.freeBytes();
    }

    @Override
    public DeviceMemory allocate(long bytes) throws BackendException {
        return new CudaMemory(context, bytes);
    }

    @Override
    public SharedMemory share(long bytes) throws BackendException {
        return new CudaSharedMemory(context, bytes);
    }

    @Override
    public DeviceQueue queue() throws BackendException {
        return new CudaQueue(context);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            context.letGo();
        }
    }
}
