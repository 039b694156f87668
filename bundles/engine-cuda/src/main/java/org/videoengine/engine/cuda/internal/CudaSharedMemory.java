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
        super(context, visible(context, bytes));
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

    private static long visible(CudaContext context, long bytes) throws BackendException {
        if (bytes > Integer.MAX_VALUE) {
            throw new BackendException(context.facts().name() + " was asked for " + CudaContext.mebibytes(bytes)
                    + " that Java is to see, which sees " + (Integer.MAX_VALUE >> 20) + " MiB in one piece at most");
        }
        return bytes;
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
