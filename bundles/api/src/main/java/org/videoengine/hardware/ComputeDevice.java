package org.videoengine.hardware;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.backend.BackendDescriptor;

/**
 * A device of OpenCL or CUDA, or what became of the search for one.
 *
 * @param backend id of the backend that draws on it, or would
 * @param kind the API
 * @param name as its vendor names it; empty where there is no device
 * @param platform of OpenCL that it belongs to
 * @param driver version of its driver
 * @param memoryBytes its memory
 * @param processor whether it is the host's own processor, not a graphics processor
 * @param reason why frames cannot be drawn on it; empty when they can
 */
public record ComputeDevice(
        String backend,
        BackendDescriptor.Kind kind,
        Optional<String> name,
        Optional<String> platform,
        Optional<String> driver,
        OptionalLong memoryBytes,
        boolean processor,
        Optional<String> reason) {

    /** Refuses null. */
    public ComputeDevice {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(memoryBytes, "memoryBytes");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether frames can be drawn on it. */
    public boolean usable() {
        return reason.isEmpty();
    }
}
