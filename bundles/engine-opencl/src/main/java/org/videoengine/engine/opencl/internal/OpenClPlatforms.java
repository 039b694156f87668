package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_DEVICE_TYPE_ALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.videoengine.backend.BackendException;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.DeviceFacts;

/** The OpenCL platforms of this machine. */
public final class OpenClPlatforms {
    /** What the loader says where no driver is registered (cl_khr_icd). */
    private static final int PLATFORM_NOT_FOUND = -1001;

    private static final String NO_LOADER =
            "OpenCL's loader (libOpenCL.so.1) is not installed: install it with the driver of the"
                    + " graphics card, or with PoCL (ocl-icd-libopencl1 and pocl-opencl-icd) for the processor";

    private OpenClPlatforms() {}

    /**
     * All devices of all platforms, in the order in which the drivers name them.
     *
     * @throws BackendException if there are none, with what to do about it
     */
    static List<DeviceProperties> devices() throws BackendException {
        if (!OpenClLoader.possible()) {
            throw new BackendException(NO_LOADER);
        }
        try {
            CL.setExceptionsEnabled(true);
            List<DeviceProperties> devices = new ArrayList<>();
            for (cl_platform_id platform : platforms()) {
                for (cl_device_id device : devices(platform)) {
                    devices.add(DeviceProperties.of(platform, device));
                }
            }
            if (devices.isEmpty()) {
                throw new BackendException(
                        "no OpenCL device was found: install the driver of the graphics card, or PoCL"
                                + " (pocl-opencl-icd) for the processor");
            }
            return devices;
        } catch (CLException e) {
            throw new BackendException("OpenCL does not answer (" + e.getMessage() + ")", e);
        } catch (LinkageError e) {
            throw new BackendException(
                    "OpenCL's loader (libOpenCL.so.1) could not be loaded, or this build of Video Engine has no library for it on "
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch"),
                    e);
        }
    }

    /**
     * The same, as they are tried one by one.
     *
     * @throws BackendException if there are none, with what to do about it
     */
    public static List<DeviceCandidate> candidates() throws BackendException {
        return devices().stream().<DeviceCandidate>map(Candidate::new).toList();
    }

    private record Candidate(DeviceProperties properties) implements DeviceCandidate {

        @Override
        public DeviceFacts facts() {
            return properties.facts();
        }

        @Override
        public Optional<String> unfit() {
            return properties.ready()
                    ? Optional.empty()
                    : Optional.of(facts().name() + " is not available to OpenCL or has no compiler");
        }

        @Override
        public Device open() throws BackendException {
            return OpenClDevice.open(properties);
        }
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
