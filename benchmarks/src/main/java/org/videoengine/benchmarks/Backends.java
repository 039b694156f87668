package org.videoengine.benchmarks;

import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.engine.cpu.internal.CpuBackend;

/** Makes backends outside a framework. */
final class Backends {
    /** One thread, and memory without end. */
    static final RenderSettings SETTINGS = new RenderSettings(1, Long.MAX_VALUE);

    private static final String VECTOR = "org.videoengine.engine.cpu.vector";

    private Backends() {}

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
