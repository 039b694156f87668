package org.videoengine.engine.cuda.internal;

import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;
import org.videoengine.device.SharedMemory;

/** Memory of a device and as much pinned memory of the host, which the device copies without the processor's help. */
final class CudaSharedMemory extends CudaMemory implements SharedMemory {
    private final Pointer pinned = new Pointer();
    private final ByteBuffer host;
    private boolean closed;

    CudaSharedMemory(CudaContext context, long bytes) throws BackendException {
        super(context, Math.toIntExact(bytes));
        try {
            context.checkMemory(
                    "the host's memory, pinned,",
                    bytes,
                    JCudaDriver.cuMemHostAlloc(pinned, bytes, JCudaDriver.CU_MEMHOSTALLOC_PORTABLE));
        } catch (BackendException e) {
            super.close();
            throw e;
        }
        host = pinned.getByteBuffer(0, bytes);
    }

    @Override
    public ByteBuffer host() {
        return host;
    }

    Pointer pinned() {
        return pinned;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            JCudaDriver.cuMemFreeHost(pinned);
            super.close();
        }
    }
}
