package org.videoengine.hardware;

import java.util.Objects;

/**
 * The Java that runs this.
 *
 * @param vendor who built it
 * @param version such as {@code 17.0.15+6}
 * @param machine name of the virtual machine
 * @param maxHeapBytes the most that its heap may grow to
 * @param vectorModule whether the module jdk.incubator.vector was added at the start
 */
public record JavaRuntime(String vendor, String version, String machine, long maxHeapBytes, boolean vectorModule) {

    /** Refuses null. */
    public JavaRuntime {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(machine, "machine");
    }
}
