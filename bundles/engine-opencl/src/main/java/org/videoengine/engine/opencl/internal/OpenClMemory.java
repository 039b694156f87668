package org.videoengine.engine.opencl.internal;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_mem;
import org.videoengine.device.DeviceMemory;

/** A buffer of a device. */
class OpenClMemory implements DeviceMemory {
    private final OpenClDevice device;
    private final cl_mem buffer;
    private final Pointer argument;
    private final long bytes;
    private boolean closed;

    OpenClMemory(OpenClDevice device, cl_mem buffer, long bytes) {
        this.device = device;
        this.buffer = buffer;
        this.bytes = bytes;
        argument = Pointer.to(buffer);
    }

    cl_mem buffer() {
        return buffer;
    }

    /** What a kernel's argument is set to. */
    Pointer argument() {
        return argument;
    }

    OpenClDevice device() {
        return device;
    }

    /** Makes it ready to be used by kernels. */
    void toDevice(OpenClQueue queue) {}

    @Override
    public final long bytes() {
        return bytes;
    }

    @Override
    public final synchronized void close() {
        if (!closed) {
            closed = true;
            release();
            device.released(bytes);
        }
    }

    void release() {
        CL.clReleaseMemObject(buffer);
    }
}
