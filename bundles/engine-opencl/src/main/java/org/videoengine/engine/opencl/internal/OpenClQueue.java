package org.videoengine.engine.opencl.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_command_queue;
import org.jocl.cl_kernel;
import org.jocl.cl_program;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceKernel;
import org.videoengine.device.DeviceMemory;
import org.videoengine.device.DeviceQueue;
import org.videoengine.device.SharedMemory;

/** A command queue, and kernels of its own, so that no other thread changes their arguments. */
final class OpenClQueue implements DeviceQueue {
    /** Items of a group on a graphics processor: a row of them for the memory's sake. */
    private static final long[] GROUP = {32, 4, 1};
    /** On a processor an item has so much to do that it is a group of its own. */
    private static final long[] SINGLE = {1, 1, 1};

    private final OpenClDevice device;
    private final cl_command_queue queue;
    private final cl_program program;
    private final Map<String, OpenClKernel> kernels = new HashMap<>();
    private final List<OpenClShared> pushed = new ArrayList<>();
    private final long[] group;
    private final long[] grid = new long[3];
    private boolean closed;

    OpenClQueue(OpenClDevice device, cl_command_queue queue, cl_program program) {
        this.device = device;
        this.queue = queue;
        this.program = program;
        group = device.facts().processor() ? SINGLE : GROUP;
    }

    OpenClDevice device() {
        return device;
    }

    cl_command_queue queue() {
        return queue;
    }

    @Override
    public DeviceKernel kernel(String name) throws BackendException {
        OpenClKernel kernel = kernels.get(name);
        if (kernel == null) {
            try {
                cl_kernel made = CL.clCreateKernel(program, name, null);
                kernel = new OpenClKernel(this, name, made);
                kernels.put(name, kernel);
            } catch (CLException e) {
                throw device.failure("there is no kernel " + name, e);
            }
        }
        return kernel;
    }

    /** Launches a kernel whose arguments are set. */
    void launch(cl_kernel kernel, int columns, int rows, int planes) {
        grid[0] = whole(columns, group[0]);
        grid[1] = whole(rows, group[1]);
        grid[2] = whole(planes, group[2]);
        CL.clEnqueueNDRangeKernel(queue, kernel, 3, null, grid, group, 0, null, null);
    }

    private static long whole(int items, long group) {
        return (items + group - 1) / group * group;
    }

    @Override
    public void push(SharedMemory memory, long bytes) throws BackendException {
        OpenClShared shared = (OpenClShared) memory;
        try {
            shared.push(this, bytes);
            pushed.add(shared);
        } catch (CLException e) {
            throw device.failure("nothing could be brought to it", e);
        }
    }

    @Override
    public void fetch(SharedMemory memory, long bytes) throws BackendException {
        try {
            ((OpenClShared) memory).fetch(this, bytes);
        } catch (CLException e) {
            throw device.failure("nothing could be fetched from it", e);
        }
    }

    @Override
    public void copy(DeviceMemory from, DeviceMemory to, long bytes) throws BackendException {
        OpenClMemory source = (OpenClMemory) from;
        OpenClMemory target = (OpenClMemory) to;
        try {
            source.toDevice(this);
            target.toDevice(this);
            CL.clEnqueueCopyBuffer(queue, source.buffer(), target.buffer(), 0, 0, bytes, 0, null, null);
        } catch (CLException e) {
            throw device.failure("nothing could be copied in its memory", e);
        }
    }

    @Override
    public void finish() throws BackendException {
        try {
            for (int i = 0; i < pushed.size(); i++) {
                pushed.get(i).giveBack(this);
            }
            CL.clFinish(queue);
        } catch (CLException e) {
            throw device.failure("its work did not end well", e);
        } finally {
            pushed.clear();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                CL.clFinish(queue);
            } catch (CLException e) {
                device.note("a queue did not end well", e);
            }
            kernels.values().forEach(OpenClKernel::close);
            CL.clReleaseCommandQueue(queue);
        }
    }
}
