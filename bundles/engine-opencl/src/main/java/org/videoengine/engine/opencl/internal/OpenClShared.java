package org.videoengine.engine.opencl.internal;

import java.nio.ByteBuffer;
import org.jocl.cl_mem;
import org.videoengine.device.SharedMemory;

/** Memory of which the host sees a side. */
abstract class OpenClShared extends OpenClMemory implements SharedMemory {

    OpenClShared(OpenClDevice device, cl_mem buffer, long bytes) {
        super(device, buffer, bytes);
    }

    /** Enqueues that the first bytes get from the host's side to the device's. */
    abstract void push(OpenClQueue queue, long count);

    /** Enqueues that the first bytes get from the device's side to the host's. */
    abstract void fetch(OpenClQueue queue, long count);

    /** Enqueues, once the work that uses what was pushed is enqueued, that the host may write again. */
    abstract void giveBack(OpenClQueue queue);

    /** The host's side; in native byte order. */
    @Override
    public abstract ByteBuffer host();
}
