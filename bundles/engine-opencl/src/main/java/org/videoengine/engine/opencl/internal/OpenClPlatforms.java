package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_DEVICE_TYPE_ALL;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.SilentDevice;

/** The OpenCL platforms of this machine. */
public final class OpenClPlatforms {
    private static final Logger LOG = LoggerFactory.getLogger(OpenClPlatforms.class);
    /** What the loader says where no driver is registered (cl_khr_icd). */
    private static final int PLATFORM_NOT_FOUND = -1001;

    private static final String NO_LOADER =
            "OpenCL's loader (libOpenCL.so.1) is not installed: install it with the driver of the"
                    + " graphics card, or with PoCL (ocl-icd-libopencl1 and pocl-opencl-icd) for the processor";

    private OpenClPlatforms() {}

    /**
     * All devices of all platforms, in the order in which the drivers name them, to be tried one by one.
     *
     * @throws BackendException if there are none, with what to do about it
     */
    public static List<DeviceCandidate> candidates() throws BackendException {
        if (!OpenClLoader.possible()) {
            throw new BackendException(NO_LOADER);
        }
        try {
            CL.setExceptionsEnabled(true);
            return candidates(List.of(platforms()), OpenClPlatforms::devices, DeviceProperties::of);
        } catch (CLException e) {
            throw silent(e);
        } catch (LinkageError e) {
            throw new BackendException(
                    "OpenCL's loader (libOpenCL.so.1) could not be loaded, or this build of Video Engine has no library for it on "
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
                    e);
        }
    }

    /**
     * The devices of some platforms; a driver or device that does not answer leaves the others as they are.
     *
     * @param named the devices of a platform
     * @param asked what a device says of itself
     */
    static <P, D> List<DeviceCandidate> candidates(
            List<P> platforms, Function<P, D[]> named, BiFunction<P, D, DeviceCandidate> asked)
            throws BackendException {
        List<DeviceCandidate> candidates = new ArrayList<>();
        RuntimeException failure = null;
        for (P platform : platforms) {
            try {
                for (D device : named.apply(platform)) {
                    candidates.add(candidate(platform, device, asked, candidates.size()));
                }
            } catch (RuntimeException e) {
                LOG.warn("an OpenCL driver does not name its devices: {}", e.getMessage());
                failure = e;
            }
        }
        if (candidates.isEmpty() && failure != null) {
            throw silent(failure);
        }
        if (candidates.isEmpty()) {
            throw new BackendException("no OpenCL device was found: install the driver of the graphics card, or PoCL"
                    + " (pocl-opencl-icd) for the processor");
        }
        return candidates;
    }

    private static <P, D> DeviceCandidate candidate(
            P platform, D device, BiFunction<P, D, DeviceCandidate> asked, int number) {
        try {
            return asked.apply(platform, device);
        } catch (RuntimeException e) {
            LOG.debug("OpenCL's device {} does not answer", number, e);
            String name = "device " + number;
            return SilentDevice.named(name, name + " does not answer (" + e.getMessage() + ")");
        }
    }

    private static BackendException silent(RuntimeException cause) {
        return new BackendException("OpenCL does not answer (" + cause.getMessage() + ")", cause);
    }

    private static cl_platform_id[] platforms() {
        int[] count = new int[1];
        try {
            CL.clGetPlatformIDs(0, null, count);
        } catch (CLException e) {
            if (e.getStatus() == PLATFORM_NOT_FOUND) {
                return new cl_platform_id[0];
            }
            throw e;
        }
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        if (platforms.length > 0) {
            CL.clGetPlatformIDs(platforms.length, platforms, null);
        }
        return platforms;
    }

    private static cl_device_id[] devices(cl_platform_id platform) {
        int[] count = new int[1];
        try {
            CL.clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 0, null, count);
        } catch (CLException e) {
            if (e.getStatus() == CL.CL_DEVICE_NOT_FOUND) {
                return new cl_device_id[0];
            }
            throw e;
        }
        cl_device_id[] devices = new cl_device_id[count[0]];
        if (devices.length > 0) {
            CL.clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, devices.length, devices, null);
        }
        return devices;
    }
}
