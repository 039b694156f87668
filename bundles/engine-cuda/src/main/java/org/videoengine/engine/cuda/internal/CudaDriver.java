package org.videoengine.engine.cuda.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.SilentDevice;

/** The machine's CUDA driver, loaded and started. */
final class CudaDriver {
    private static final Logger LOG = LoggerFactory.getLogger(CudaDriver.class);
    /** The oldest that takes our kernels: CUDA 12.0, in the driver's own count. */
    private static final int OLDEST = 12000;

    private final int version;

    private CudaDriver(int version) {
        this.version = version;
    }

    /**
     * Loads the driver and starts it; again and again, if need be.
     *
     * @throws BackendException if there is none that works: why, in one sentence
     */
    static CudaDriver load() throws BackendException {
        try {
            return start();
        } catch (LinkageError e) {
            throw new BackendException(whyNotLoaded(e), e);
        }
    }

    private static CudaDriver start() throws BackendException {
        int started = JCudaDriver.cuInit(0);
        if (started == CUresult.CUDA_ERROR_NO_DEVICE) {
            throw new BackendException("the NVIDIA driver finds no device that runs CUDA");
        }
        CudaFailure.check("the NVIDIA driver", "start", started);
        int[] version = new int[1];
        CudaFailure.check("the NVIDIA driver", "tell its version", JCudaDriver.cuDriverGetVersion(version));
        if (version[0] < OLDEST) {
            throw new BackendException("the NVIDIA driver is for CUDA " + text(version[0]) + ", but " + text(OLDEST)
                    + " or newer is needed: update the driver");
        }
        return new CudaDriver(version[0]);
    }

    /** All devices, in the driver's order; one that does not answer leaves the others as they are. */
    List<DeviceCandidate> devices() throws BackendException {
        int[] count = new int[1];
        CudaFailure.check("the NVIDIA driver", "count its devices", JCudaDriver.cuDeviceGetCount(count));
        List<DeviceCandidate> devices = new ArrayList<>();
        for (int i = 0; i < count[0]; i++) {
            try {
                devices.add(CudaProperties.of(this, i));
            } catch (BackendException e) {
                LOG.debug("CUDA's device {} does not answer", i, e);
                devices.add(SilentDevice.named("device " + i, e.getMessage()));
            }
        }
        return devices;
    }

    /** The version of CUDA that the driver is for. */
    String version() {
        return text(version);
    }

    private static String text(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }

    /** The first try says what is missing; after that, the JVM only says that there was a first. */
    private static String whyNotLoaded(LinkageError error) {
        String system = System.getProperty("os.name");
        StringBuilder told = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            told.append(cause.getMessage()).append('\n');
        }
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        if (told.indexOf("libcuda.so.1") >= 0 || windows && told.indexOf("dependent libraries") >= 0) {
            return "there is no NVIDIA driver on this machine (" + (windows ? "nvcuda.dll" : "libcuda.so.1")
                    + " is not found): install one for CUDA " + text(OLDEST) + " or newer";
        }
        if (told.indexOf("java.library.path") >= 0) {
            return "this build of Video Engine has no library for CUDA on " + system + ", "
                    + System.getProperty("os.arch");
        }
        return "the library for CUDA could not be loaded: "
                + told.toString().lines().findFirst().orElse("no reason given");
    }
}
