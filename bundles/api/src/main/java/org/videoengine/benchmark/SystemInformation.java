package org.videoengine.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The machine and the program, as far as speed depends on them.
 *
 * @param program the program's version
 * @param operatingSystem name and version
 * @param architecture of the processor as Java names it, such as {@code amd64}
 * @param processor model; empty where nobody tells
 * @param processors that this process may use
 * @param memoryBytes of the machine, or of the container; empty where nobody tells
 * @param java version and virtual machine
 * @param heapLimitBytes most that Java's heap can grow to
 * @param graphics graphics processors, one line each
 */
public record SystemInformation(
        String program,
        String operatingSystem,
        String architecture,
        Optional<String> processor,
        int processors,
        OptionalLong memoryBytes,
        String java,
        long heapLimitBytes,
        List<String> graphics) {

    /** Copies the list. */
    public SystemInformation {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(operatingSystem, "operatingSystem");
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(processor, "processor");
        Objects.requireNonNull(memoryBytes, "memoryBytes");
        Objects.requireNonNull(java, "java");
        graphics = List.copyOf(graphics);
    }
}
