package org.videoengine.engine.cuda.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceKernel;
import org.videoengine.device.DeviceMemory;
import org.videoengine.device.DeviceQueue;
import org.videoengine.device.SharedMemory;

/** A stream of a device. */
final class CudaQueue implements DeviceQueue {
    private final CudaContext context;
    private final CUstream stream = new CUstream();
    private final Map<String, CudaKernel> kernels = new HashMap<>();
    private boolean closed;

    CudaQueue(CudaContext context) throws BackendException {
        this.context = context;
        context.enter();
        context.check("make a stream", JCudaDriver.cuStreamCreate(stream, CUstream_flags.CU_STREAM_NON_BLOCKING));
        context.hold();
    }

    CudaContext context() {
        return context;
    }

    CUstream stream() {
        return stream;
    }

    @Override
    public DeviceKernel kernel(String name) throws BackendException {
        CudaKernel kernel = kernels.get(name);
        if (kernel == null) {
            List<ParameterKind> parameters = PtxText.kernels().get(name);
            if (parameters == null) {
                throw new BackendException("there is no kernel " + name + " among "
                        + PtxText.kernels().keySet());
            }
            kernel = new CudaKernel(this, name, context.function(name), parameters);
            kernels.put(name, kernel);
        }
        return kernel;
    }

    @Override
    public void push(SharedMemory memory, long bytes) throws BackendException {
        CudaSharedMemory shared = (CudaSharedMemory) memory;
        context.enter();
        context.check(
                "take " + bytes + " bytes",
                JCudaDriver.cuMemcpyHtoDAsync(shared.pointer(), shared.pinned(), bytes, stream));
    }

    @Override
    public void fetch(SharedMemory memory, long bytes) throws BackendException {
        CudaSharedMemory shared = (CudaSharedMemory) memory;
        context.enter();
        context.check(
                "give " + bytes + " bytes",
                JCudaDriver.cuMemcpyDtoHAsync(shared.pinned(), shared.pointer(), bytes, stream));
    }

    @Override
    public void copy(DeviceMemory from, DeviceMemory to, long bytes) throws BackendException {
        context.enter();
        context.check(
                "copy " + bytes + " bytes",
                JCudaDriver.cuMemcpyDtoDAsync(
                        ((CudaMemory) to).pointer(), ((CudaMemory) from).pointer(), bytes, stream));
    }

    @Override
    public void finish() throws BackendException {
        context.enter();
        context.check("finish its work", JCudaDriver.cuStreamSynchronize(stream));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                context.enter();
                JCudaDriver.cuStreamSynchronize(stream);
                JCudaDriver.cuStreamDestroy(stream);
            } catch (BackendException e) {
                // The device has failed, and its streams are gone with it.
            }
            context.letGo();
        }
    }
}
