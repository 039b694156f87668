package org.videoengine.engine.cuda.internal;

import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceMemory;

/** Memory of a device. */
class CudaMemory implements DeviceMemory {
    /** A pointer that tells where it points to, for arguments of kernels. */
    private static final class Address extends CUdeviceptr {
        long value() {
            return getNativePointer() + getByteOffset();
        }
    }

    private final CudaContext context;
    private final Address address = new Address();
    private final long bytes;
    private boolean closed;

    CudaMemory(CudaContext context, long bytes) throws BackendException {
        if (bytes < 1) {
            throw new IllegalArgumentException("memory has at least one byte, not " + bytes);
        }
        this.context = context;
        this.bytes = bytes;
        context.enter();
        context.checkMemory("memory", bytes, JCudaDriver.cuMemAlloc(address, bytes));
        context.hold();
    }

    @Override
    public final long bytes() {
        return bytes;
    }

    final CUdeviceptr pointer() {
        return address;
    }

    /** Where it is, to the kernels. */
    final long address() {
        return address.value();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                context.enter();
                JCudaDriver.cuMemFree(address);
            } catch (BackendException e) {
                // The device has failed, and its memory is gone with it.
            }
            context.letGo();
        }
    }
}
