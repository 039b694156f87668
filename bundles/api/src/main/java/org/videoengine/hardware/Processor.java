package org.videoengine.hardware;

import java.util.Objects;

/**
 * A machine's processor.
 *
 * @param model as its vendor names it
 * @param architecture as Java names it: {@code amd64}, {@code aarch64}
 * @param physicalCores cores, however many threads each has; at least 1
 * @param logicalCores threads of all cores; at least 1
 * @param availableProcessors threads that Java may use, which a container's quota or an affinity may make fewer; at least 1
 * @param simd the vector instructions that our kernels use
 */
public record Processor(
        String model, String architecture, int physicalCores, int logicalCores, int availableProcessors, Simd simd) {

    /** Refuses null and counts below 1. */
    public Processor {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(simd, "simd");
        if (physicalCores < 1 || logicalCores < 1 || availableProcessors < 1) {
            throw new IllegalArgumentException("a processor has cores, not " + physicalCores + ", " + logicalCores
                    + " and " + availableProcessors);
        }
    }
}
