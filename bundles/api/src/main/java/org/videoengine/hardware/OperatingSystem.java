package org.videoengine.hardware;

import java.util.Objects;

/**
 * The system that runs a machine.
 *
 * @param name such as {@code Debian GNU/Linux}, {@code macOS} or {@code Windows}
 * @param version of it
 * @param kernel its kernel's version; empty text where that is no other
 */
public record OperatingSystem(String name, String version, String kernel) {

    /** Refuses null. */
    public OperatingSystem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(kernel, "kernel");
    }
}
