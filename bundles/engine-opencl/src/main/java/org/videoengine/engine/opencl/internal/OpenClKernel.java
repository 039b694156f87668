package org.videoengine.engine.opencl.internal;

import java.util.Arrays;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceKernel;
import org.videoengine.device.DeviceMemory;

/** A kernel with its arguments, for one queue. */
final class OpenClKernel implements DeviceKernel {
    private final OpenClQueue queue;
    private final String name;
    private final cl_kernel kernel;
    private final int[] word = new int[1];
    private final Pointer wordArgument = Pointer.to(word);
    /** Arguments as they were set last: a memory, or null for a number. */
    private OpenClMemory[] memories = new OpenClMemory[32];

    private int[] words = new int[32];
    /** Arguments that have been set at all. */
    private int known;

    private int next;

    OpenClKernel(OpenClQueue queue, String name, cl_kernel kernel) {
        this.queue = queue;
        this.name = name;
        this.kernel = kernel;
    }

    @Override
    public DeviceKernel memory(DeviceMemory memory) throws BackendException {
        OpenClMemory given = (OpenClMemory) memory;
        if (next >= known || memories[next] != given) {
            set(Sizeof.cl_mem, given.argument());
        }
        remember(given, 0);
        return this;
    }

    @Override
    public DeviceKernel number(float value) throws BackendException {
        return number(Float.floatToRawIntBits(value));
    }

    @Override
    public DeviceKernel number(int value) throws BackendException {
        if (next >= known || words[next] != value) {
            word[0] = value;
            set(Sizeof.cl_int, wordArgument);
        }
        remember(null, value);
        return this;
    }

    private void set(long size, Pointer value) throws BackendException {
        try {
            CL.clSetKernelArg(kernel, next, size, value);
        } catch (CLException e) {
            known = 0;
            int argument = next;
            next = 0;
            throw queue.device().failure("argument " + argument + " of kernel " + name + " was refused", e);
        }
    }

    private void remember(OpenClMemory memory, int value) {
        if (next == memories.length) {
            memories = Arrays.copyOf(memories, 2 * next);
            words = Arrays.copyOf(words, 2 * next);
        }
        memories[next] = memory;
        words[next] = value;
        next++;
        known = Math.max(known, next);
    }

    @Override
    public void launch(int columns, int rows, int planes) throws BackendException {
        int count = next;
        next = 0;
        try {
            for (int i = 0; i < count; i++) {
                if (memories[i] != null) {
                    memories[i].toDevice(queue);
                }
            }
            queue.launch(kernel, columns, rows, planes);
        } catch (CLException e) {
            throw queue.device().failure("kernel " + name + " could not be launched", e);
        }
    }

    void close() {
        CL.clReleaseKernel(kernel);
    }
}
