package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_MAP_READ;
import static org.jocl.CL.CL_MAP_WRITE;
import static org.jocl.CL.CL_MEM_ALLOC_HOST_PTR;
import static org.jocl.CL.CL_MEM_READ_WRITE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_mem;

/**
 * Memory of a device with memory of its own: beside it lies pinned memory of the host, which stays mapped, and copies between them
 * go by themselves while the queue does other things.
 */
final class CopiedMemory extends OpenClShared {
    private final cl_command_queue mapper;
    private final cl_mem pinned;
    private final ByteBuffer mapped;
    private final Pointer hostPointer;

    CopiedMemory(OpenClDevice device, cl_mem buffer, long bytes) {
        super(device, buffer, bytes);
        mapper = CL.clCreateCommandQueue(device.context(), device.id(), 0, null);
        cl_mem made = null;
        try {
            made = CL.clCreateBuffer(device.context(), CL_MEM_READ_WRITE | CL_MEM_ALLOC_HOST_PTR, bytes, null, null);
            mapped = CL.clEnqueueMapBuffer(
                    mapper, made, true, CL_MAP_READ | CL_MAP_WRITE, 0, bytes, 0, null, null, null);
        } catch (RuntimeException e) {
            if (made != null) {
                CL.clReleaseMemObject(made);
            }
            CL.clReleaseCommandQueue(mapper);
            throw e;
        }
        pinned = made;
        mapped.order(ByteOrder.nativeOrder());
        hostPointer = Pointer.toBuffer(mapped.duplicate());
    }

    @Override
    void push(OpenClQueue queue, long count) {
        CL.clEnqueueWriteBuffer(queue.queue(), buffer(), false, 0, count, hostPointer, 0, null, null);
    }

    @Override
    void fetch(OpenClQueue queue, long count) {
        CL.clEnqueueReadBuffer(queue.queue(), buffer(), false, 0, count, hostPointer, 0, null, null);
    }

    @Override
    void giveBack(OpenClQueue queue) {
        // The host's side is never taken away.
    }

    @Override
    public ByteBuffer host() {
        return mapped;
    }

    @Override
    void release() {
        CL.clEnqueueUnmapMemObject(mapper, pinned, mapped, 0, null, null);
        CL.clFinish(mapper);
        CL.clReleaseMemObject(pinned);
        CL.clReleaseCommandQueue(mapper);
        super.release();
    }
}
