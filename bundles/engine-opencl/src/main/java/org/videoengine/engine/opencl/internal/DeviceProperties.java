package org.videoengine.engine.opencl.internal;

import static org.jocl.CL.CL_DEVICE_AVAILABLE;
import static org.jocl.CL.CL_DEVICE_COMPILER_AVAILABLE;
import static org.jocl.CL.CL_DEVICE_GLOBAL_MEM_SIZE;
import static org.jocl.CL.CL_DEVICE_HOST_UNIFIED_MEMORY;
import static org.jocl.CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE;
import static org.jocl.CL.CL_DEVICE_NAME;
import static org.jocl.CL.CL_DEVICE_TYPE;
import static org.jocl.CL.CL_DEVICE_TYPE_CPU;
import static org.jocl.CL.CL_DEVICE_TYPE_GPU;
import static org.jocl.CL.CL_DRIVER_VERSION;
import static org.jocl.CL.CL_PLATFORM_NAME;
import static org.jocl.CL.CL_PROGRAM_BUILD_LOG;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.DeviceFacts;

/**
 * What a device says of itself.
 *
 * @param platform that it belongs to
 * @param device its handle
 * @param facts what there is to know
 * @param graphics whether it is a graphics processor
 * @param unified whether it shares the host's memory
 * @param ready whether it is there and can compile
 */
record DeviceProperties(
        cl_platform_id platform,
        cl_device_id device,
        DeviceFacts facts,
        boolean graphics,
        boolean unified,
        boolean ready)
        implements DeviceCandidate {
    /** Of AMD's: free memory in KiB, in all and in one piece (cl_amd_device_attribute_query). */
    private static final int GLOBAL_FREE_MEMORY_AMD = 0x4039;

    /** Asks a device. */
    static DeviceProperties of(cl_platform_id platform, cl_device_id device) {
        long type = number(device, CL_DEVICE_TYPE);
        String driver = text(device, CL_DRIVER_VERSION);
        String name = platformName(platform);
        DeviceFacts facts = new DeviceFacts(
                text(device, CL_DEVICE_NAME).replaceAll("\\s+", " "),
                "OpenCL, " + name + ", driver " + driver,
                number(device, CL_DEVICE_GLOBAL_MEM_SIZE),
                number(device, CL_DEVICE_MAX_MEM_ALLOC_SIZE),
                new DeviceInfo(
                        (type & CL_DEVICE_TYPE_CPU) != 0 ? DeviceInfo.Type.PROCESSOR : DeviceInfo.Type.GRAPHICS,
                        Optional.of(name),
                        Optional.of(driver),
                        DeviceAddress.of(device),
                        OptionalInt.empty()));
        return new DeviceProperties(
                platform,
                device,
                facts,
                (type & CL_DEVICE_TYPE_GPU) != 0,
                flag(device, CL_DEVICE_HOST_UNIFIED_MEMORY),
                flag(device, CL_DEVICE_AVAILABLE) && flag(device, CL_DEVICE_COMPILER_AVAILABLE));
    }

    @Override
    public Optional<String> unfit() {
        return ready ? Optional.empty() : Optional.of(facts.name() + " is not available to OpenCL or has no compiler");
    }

    @Override
    public Device open() throws BackendException {
        return OpenClDevice.open(this);
    }

    /** Free memory as far as the driver tells; else more than there can be. */
    long freeBytes() {
        long[] kibibytes = new long[2];
        try {
            CL.clGetDeviceInfo(device, GLOBAL_FREE_MEMORY_AMD, 2L * Sizeof.cl_long, Pointer.to(kibibytes), null);
            return kibibytes[0] << 10;
        } catch (CLException e) {
            return Long.MAX_VALUE;
        }
    }

    /** What the compiler had to say. */
    String buildLog(cl_program program) {
        try {
            long[] size = new long[1];
            CL.clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, 0, null, size);
            byte[] log = new byte[(int) size[0]];
            CL.clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, log.length, Pointer.to(log), null);
            return string(log);
        } catch (CLException e) {
            return e.getMessage();
        }
    }

    private static long number(cl_device_id device, int what) {
        long[] value = new long[1];
        CL.clGetDeviceInfo(device, what, Sizeof.cl_long, Pointer.to(value), null);
        return value[0];
    }

    private static boolean flag(cl_device_id device, int what) {
        int[] value = new int[1];
        CL.clGetDeviceInfo(device, what, Sizeof.cl_int, Pointer.to(value), null);
        return value[0] != 0;
    }

    private static String text(cl_device_id device, int what) {
        long[] size = new long[1];
        CL.clGetDeviceInfo(device, what, 0, null, size);
        byte[] text = new byte[(int) size[0]];
        CL.clGetDeviceInfo(device, what, text.length, Pointer.to(text), null);
        return string(text);
    }

    private static String platformName(cl_platform_id platform) {
        long[] size = new long[1];
        CL.clGetPlatformInfo(platform, CL_PLATFORM_NAME, 0, null, size);
        byte[] text = new byte[(int) size[0]];
        CL.clGetPlatformInfo(platform, CL_PLATFORM_NAME, text.length, Pointer.to(text), null);
        return string(text);
    }

    private static String string(byte[] zeroTerminated) {
        String text = new String(zeroTerminated, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
