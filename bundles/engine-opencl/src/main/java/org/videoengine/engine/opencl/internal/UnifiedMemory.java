package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_MAP_READ;
import static org.jocl.CL.CL_MAP_WRITE;

import java.nio.ByteBuffer;
import org.jocl.CL;
import org.jocl.cl_mem;

/**
 * Memory that a device shares with the host, in a buffer of Java's: nothing is copied. It belongs to the host (mapped) or to the
 * device.
 */
final class UnifiedMemory extends OpenClShared {
    private final ByteBuffer host;
    private ByteBuffer mapped;

    UnifiedMemory(OpenClDevice device, cl_mem buffer, ByteBuffer host, long bytes) {
        super(device, buffer, bytes);
        this.host = host;
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
