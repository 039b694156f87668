package org.videoengine.hardware;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A graphics processor, whether frames can be drawn on it or not.
 *
 * @param name as its vendor or its driver names it, or the numbers of vendor and device where nobody does
 * @param vendor such as {@code NVIDIA}, {@code AMD} or {@code Intel}, or its number
 * @param pciAddress where it sits, such as {@code 0000:01:00.0}; empty where that is not known
 * @param driver the driver that has it, with its version where that is known; empty where none has
 * @param memoryBytes its memory, as its driver tells; empty where nobody does
 * @param backends ids of the backends that draw on it
 */
public record GraphicsProcessor(
        String name,
        String vendor,
        Optional<String> pciAddress,
        Optional<String> driver,
        OptionalLong memoryBytes,
        List<String> backends) {

    /** Copies the list and refuses null. */
    public GraphicsProcessor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(pciAddress, "pciAddress");
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(memoryBytes, "memoryBytes");
        backends = List.copyOf(backends);
    }

    /** Whether frames can be drawn on it. */
    public boolean usable() {
        return !backends.isEmpty();
    }
}
