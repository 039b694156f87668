package org.videoengine.benchmarks;

import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceBackend;
import org.videoengine.engine.cpu.internal.CpuBackend;
import org.videoengine.engine.opencl.internal.OpenClPlatforms;

/** Makes backends outside a framework. */
final class Backends {
    /** One thread, and memory without end. */
    static final RenderSettings SETTINGS = new RenderSettings(1, Long.MAX_VALUE);

    private static final String VECTOR = "org.videoengine.engine.cpu.vector";

    private Backends() {}

    /**
     * The backend of the first OpenCL device.
     *
     * @throws IllegalStateException if there is none
     */
    static RenderBackend opencl() {
        try {
            Device device = OpenClPlatforms.candidates().get(0).open();
            return new DeviceBackend(device, "opencl:0", BackendDescriptor.Kind.OPENCL, 1);
        } catch (BackendException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The backend of the processor.
     *
     * @param vector {@code on} or {@code off}: whether it uses the Vector API, from the first frame
     * @throws IllegalStateException if the Vector API is wanted and not there
     */
    static RenderBackend cpu(String vector) {
        System.setProperty(VECTOR, vector);
        RenderBackend backend = new CpuBackend();
        if (vector.equals("on") && backend.descriptor().detail().contains("scalar")) {
            throw new IllegalStateException(
                    "the Vector API is not used: " + backend.descriptor().detail());
        }
        return backend;
    }
}
