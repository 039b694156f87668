package org.videoengine.engine.cuda.internal;

import jcuda.driver.CUcontext;
import jcuda.driver.CUctx_flags;
import jcuda.driver.CUdevice;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceFacts;

/**
 * A device's primary context with our kernels in it. Calls of the driver about it come after {@link #enter}. It is there until
 * the last of those who hold it has let go; who made it is the first. Thread-safe.
 */
final class CudaContext {
    private final CUdevice device;
    private final DeviceFacts facts;
    private final CUcontext context = new CUcontext();
    private final CUmodule module = new CUmodule();
    private int holders = 1;

    /**
     * Makes a device ready; the driver compiles the kernels for it, unless it has done so before.
     *
     * @throws BackendException if it fails: in a sentence that names the device
     */
    CudaContext(CudaProperties properties) throws BackendException {
        device = properties.device();
        facts = properties.facts();
        // Threads that wait sleep, since the processor has films to encode meanwhile. Refused where somebody uses the
        // device with
        // other flags already, which do as well.
        JCudaDriver.cuDevicePrimaryCtxSetFlags(device, CUctx_flags.CU_CTX_SCHED_BLOCKING_SYNC);
        check("be opened", JCudaDriver.cuDevicePrimaryCtxRetain(context, device));
        try {
            enter();
            check("load the kernels", JCudaDriver.cuModuleLoadData(module, PtxText.terminated()));
        } catch (BackendException e) {
            JCudaDriver.cuDevicePrimaryCtxRelease(device);
            throw e;
        }
    }

    DeviceFacts facts() {
        return facts;
    }

    /** What is free now. */
    long freeBytes() throws BackendException {
        enter();
        long[] free = new long[1];
        check("tell its free memory", JCudaDriver.cuMemGetInfo(free, new long[1]));
        return free[0];
    }

    /** Makes the context that of the calling thread. */
    void enter() throws BackendException {
        check("be used", JCudaDriver.cuCtxSetCurrent(context));
    }

    CUfunction function(String kernel) throws BackendException {
        enter();
        CUfunction function = new CUfunction();
        check("find the kernel " + kernel, JCudaDriver.cuModuleGetFunction(function, module, kernel));
        return function;
    }

    /** Takes an answer of the driver; {@code what} goes on the sentence "NVIDIA L4 could not". */
    void check(String what, int result) throws BackendException {
        CudaFailure.check(facts.name(), what, result);
    }

    /** Takes an answer to a wish for memory; a refusal comes with the figures. */
    void checkMemory(String which, long bytes, int result) throws BackendException {
        if (result == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
            throw new BackendException(facts.name() + " was asked for " + mebibytes(bytes) + " of " + which
                    + ", but has " + mebibytes(freeBytes()) + " of " + mebibytes(facts.memoryBytes()) + " free");
        }
        check("give " + mebibytes(bytes) + " of " + which, result);
    }

    static String mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MiB";
    }

    /** Somebody more needs it. */
    synchronized void hold() {
        holders++;
    }

    /** Somebody needs it no more. */
    synchronized void letGo() {
        if (--holders == 0) {
            JCudaDriver.cuCtxSetCurrent(context);
            JCudaDriver.cuModuleUnload(module);
            JCudaDriver.cuDevicePrimaryCtxRelease(device);
        }
    }
}
