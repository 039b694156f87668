package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_MAP_READ;
import static org.jocl.CL.CL_MAP_WRITE;

import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jocl.cl_mem;

/**
 * Memory that a device shares with the host, in a buffer of Java's: nothing is copied. It belongs to the host (mapped) or to the
 * device, and to begin with to the host.
 */
final class UnifiedMemory extends OpenClShared {
    private final ByteBuffer host;
    private ByteBuffer mapped;

    UnifiedMemory(OpenClDevice device, cl_mem buffer, ByteBuffer host, long bytes) {
        super(device, buffer, bytes);
        this.host = host;
        // What the host writes before it is mapped would not have to reach the device.
        cl_command_queue mapper = CL.clCreateCommandQueue(device.context(), device.id(), 0, null);
        try {
            mapped = CL.clEnqueueMapBuffer(
                    mapper, buffer, true, CL_MAP_READ | CL_MAP_WRITE, 0, bytes, 0, null, null, null);
        } finally {
            CL.clReleaseCommandQueue(mapper);
        }
    }

    @Override
    void push(OpenClQueue queue, long count) {
        toDevice(queue);
    }

    @Override
    void fetch(OpenClQueue queue, long count) {
        toHost(queue, CL_MAP_READ);
    }

    @Override
    void giveBack(OpenClQueue queue) {
        toHost(queue, CL_MAP_WRITE);
    }

    private void toHost(OpenClQueue queue, long access) {
        if (mapped == null) {
            mapped = CL.clEnqueueMapBuffer(queue.queue(), buffer(), false, access, 0, bytes(), 0, null, null, null);
        }
    }

    @Override
    void toDevice(OpenClQueue queue) {
        if (mapped != null) {
            CL.clEnqueueUnmapMemObject(queue.queue(), buffer(), mapped, 0, null, null);
            mapped = null;
        }
    }

    @Override
    public boolean copied() {
        return false;
    }

    @Override
    public ByteBuffer host() {
        return host;
    }
}
