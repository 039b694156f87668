package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_CONTEXT_PLATFORM;
import static org.jocl.CL.CL_MEM_READ_WRITE;
import static org.jocl.CL.CL_MEM_USE_HOST_PTR;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicLong;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_mem;
import org.jocl.cl_program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceFacts;
import org.videoengine.device.DeviceMemory;
import org.videoengine.device.DeviceQueue;
import org.videoengine.device.KernelText;
import org.videoengine.device.SharedMemory;

/** An OpenCL device with a context. The kernels are compiled when the first queue is made. */
final class OpenClDevice implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(OpenClDevice.class);
    /** Drivers use the host's memory as it is only by whole pages. */
    private static final int PAGE = 4096;

    /** The most that a buffer of Java's shows, with room to begin and end at a page. */
    private static final long MOST_SHARED = Integer.MAX_VALUE - 2L * PAGE;

    private final cl_device_id id;
    private final DeviceProperties properties;
    private final DeviceFacts facts;
    private final cl_context context;
    private final AtomicLong allocated = new AtomicLong();
    private cl_program program;
    private boolean closed;

    private OpenClDevice(DeviceProperties properties, cl_context context) {
        this.properties = properties;
        this.id = properties.device();
        this.facts = properties.facts();
        this.context = context;
    }

    /** Opens a device. */
    static OpenClDevice open(DeviceProperties properties) throws BackendException {
        cl_context_properties platform = new cl_context_properties();
        platform.addProperty(CL_CONTEXT_PLATFORM, properties.platform());
        try {
            cl_context context =
                    CL.clCreateContext(platform, 1, new cl_device_id[] {properties.device()}, null, null, null);
            return new OpenClDevice(properties, context);
        } catch (CLException e) {
            throw failure(properties.facts(), "it could not be opened", e);
        }
    }

    cl_device_id id() {
        return id;
    }

    cl_context context() {
        return context;
    }

    @Override
    public DeviceFacts facts() {
        return facts;
    }

    @Override
    public long freeBytes() {
        return Math.max(0, Math.min(properties.freeBytes(), facts.memoryBytes() - allocated.get()));
    }

    @Override
    public DeviceMemory allocate(long bytes) throws BackendException {
        reserve(bytes);
        try {
            return new OpenClMemory(this, CL.clCreateBuffer(context, CL_MEM_READ_WRITE, bytes, null, null), bytes);
        } catch (CLException e) {
            released(bytes);
            throw tooLittle(bytes, e);
        }
    }

    @Override
    public SharedMemory share(long bytes) throws BackendException {
        if (bytes > MOST_SHARED) {
            throw new BackendException(facts.name() + " was asked for " + mebibytes(bytes)
                    + " that Java is to see, which sees " + (MOST_SHARED >> 20) + " MiB in one piece at most");
        }
        reserve(bytes);
        try {
            return properties.unified() ? unified(bytes) : copied(bytes);
        } catch (CLException | OutOfMemoryError e) {
            released(bytes);
            throw tooLittle(bytes, e);
        }
    }

    private SharedMemory unified(long bytes) {
        int whole = (int) Math.min(MOST_SHARED, (bytes + PAGE - 1) / PAGE * PAGE);
        ByteBuffer host = ByteBuffer.allocateDirect(whole + PAGE).alignedSlice(PAGE);
        host.limit((int) bytes);
        ByteBuffer side = host.slice().order(ByteOrder.nativeOrder());
        host.limit(whole);
        cl_mem buffer = CL.clCreateBuffer(
                context, CL_MEM_READ_WRITE | CL_MEM_USE_HOST_PTR, whole, Pointer.toBuffer(host.slice()), null);
        try {
            return new UnifiedMemory(this, buffer, side, bytes);
        } catch (RuntimeException e) {
            CL.clReleaseMemObject(buffer);
            throw e;
        }
    }

    private SharedMemory copied(long bytes) {
        cl_mem buffer = CL.clCreateBuffer(context, CL_MEM_READ_WRITE, bytes, null, null);
        try {
            return new CopiedMemory(this, buffer, bytes);
        } catch (RuntimeException e) {
            CL.clReleaseMemObject(buffer);
            throw e;
        }
    }

    private void reserve(long bytes) throws BackendException {
        if (bytes > facts.largestBytes() || allocated.addAndGet(bytes) > facts.memoryBytes()) {
            if (bytes <= facts.largestBytes()) {
                released(bytes);
            }
            throw tooLittle(bytes, null);
        }
    }

    void released(long bytes) {
        allocated.addAndGet(-bytes);
    }

    private BackendException tooLittle(long bytes, Throwable cause) {
        return new BackendException(
                facts.name() + " was asked for " + mebibytes(bytes) + ", but has "
                        + (Math.min(freeBytes(), facts.largestBytes()) >> 20) + " MiB to give",
                cause);
    }

    private static String mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MiB";
    }

    @Override
    public DeviceQueue queue() throws BackendException {
        cl_program built = program();
        try {
            return new OpenClQueue(this, CL.clCreateCommandQueue(context, id, 0, null), built);
        } catch (CLException e) {
            throw failure("it gives no command queue", e);
        }
    }

    private synchronized cl_program program() throws BackendException {
        if (closed) {
            throw new BackendException(facts.name() + " has been closed");
        }
        if (program == null) {
            cl_program made = null;
            try {
                made = CL.clCreateProgramWithSource(context, 1, new String[] {KernelText.text()}, null, null);
                CL.clBuildProgram(made, 1, new cl_device_id[] {id}, KernelText.openclOptions(facts), null, null);
                program = made;
            } catch (CLException e) {
                if (made != null) {
                    LOG.debug("{}: {}", facts.name(), properties.buildLog(made));
                    CL.clReleaseProgram(made);
                }
                throw failure("its compiler does not take the kernels", e);
            }
        }
        return program;
    }

    /** What a failed call means for the user. */
    BackendException failure(String what, CLException cause) {
        return failure(facts, what, cause);
    }

    private static BackendException failure(DeviceFacts facts, String what, CLException cause) {
        return new BackendException(facts.name() + ": " + what + " (" + cause.getMessage() + ")", cause);
    }

    /** Something went wrong that nobody can do anything about. */
    void note(String what, CLException cause) {
        LOG.warn("{}: {}", facts.name(), what, cause);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (program != null) {
                CL.clReleaseProgram(program);
            }
            CL.clReleaseContext(context);
        }
    }
}
