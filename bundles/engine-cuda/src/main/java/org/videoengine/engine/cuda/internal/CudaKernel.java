package org.videoengine.engine.cuda.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceKernel;
import org.videoengine.device.DeviceMemory;

/** A kernel in a stream. Its arguments are in one buffer, eight bytes each, that the driver reads when it is launched. */
final class CudaKernel implements DeviceKernel {
    /** Threads of a block, in rows of at least a warp. */
    private static final int THREADS = 256;

    private static final int MOST_ROWS = 8;
    private static final int SLOT = Long.BYTES;

    private final CudaQueue queue;
    private final String name;
    private final CUfunction function;
    private final ParameterKind[] kinds;
    private final ByteBuffer values;
    private final Pointer arguments;
    private int next;

    CudaKernel(CudaQueue queue, String name, CUfunction function, List<ParameterKind> parameters) {
        this.queue = queue;
        this.name = name;
        this.function = function;
        kinds = parameters.toArray(new ParameterKind[0]);
        values = ByteBuffer.allocateDirect(Math.max(1, kinds.length) * SLOT).order(ByteOrder.nativeOrder());
        Pointer[] slots = new Pointer[kinds.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = Pointer.to(values).withByteOffset((long) i * SLOT);
        }
        arguments = Pointer.to(slots);
    }

    @Override
    public DeviceKernel memory(DeviceMemory memory) throws BackendException {
        values.putLong(slot(ParameterKind.MEMORY), ((CudaMemory) memory).address());
        return this;
    }

    @Override
    public DeviceKernel number(int value) throws BackendException {
        values.putInt(slot(ParameterKind.WHOLE), value);
        return this;
    }

    @Override
    public DeviceKernel number(float value) throws BackendException {
        values.putFloat(slot(ParameterKind.FLOATING), value);
        return this;
    }

    private int slot(ParameterKind given) throws BackendException {
        if (next == kinds.length || kinds[next] != given) {
            int place = next;
            next = 0;
            throw new BackendException("the kernel " + name + " takes "
                    + (place == kinds.length ? "no argument" : kinds[place].text()) + " in place " + (place + 1)
                    + ", not "
                    + given.text());
        }
        return SLOT * next++;
    }

    @Override
    public void launch(int columns, int rows, int planes) throws BackendException {
        int given = next;
        next = 0;
        if (given < kinds.length) {
            throw new BackendException(
                    "the kernel " + name + " takes " + kinds.length + " arguments, and was given " + given);
        }
        int high = Math.min(MOST_ROWS, Integer.highestOneBit(rows));
        int wide = THREADS / high;
        CudaContext context = queue.context();
        context.enter();
        context.check(
                "launch the kernel " + name,
                JCudaDriver.cuLaunchKernel(
                        function,
                        (columns - 1) / wide + 1,
                        (rows - 1) / high + 1,
                        planes,
                        wide,
                        high,
                        1,
                        0,
                        queue.stream(),
                        arguments,
                        null));
    }
}
