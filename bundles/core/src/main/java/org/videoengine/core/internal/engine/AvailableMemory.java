package org.videoengine.core.internal.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** How much memory programs can still get from this machine. */
final class AvailableMemory {
    /** proc(5). */
    private static final Path MACHINE = Path.of("/proc/meminfo");
    /** The container's limit, where there is one: cgroup v2. */
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");

    private static final String AVAILABLE = "MemAvailable:";
    /** Java takes a quarter of the machine's memory for its heap unless told otherwise. */
    private static final int HEAPS = 4;

    private AvailableMemory() {}

    /** Bytes; where the system does not tell, what Java's own choice of a heap lets one infer. */
    static long bytes() {
        long machine = read(MACHINE, true).orElseGet(() -> Runtime.getRuntime().maxMemory() * HEAPS);
        return Math.min(machine, read(CONTAINER, false).orElse(Long.MAX_VALUE));
    }

    private static OptionalLong read(Path file, boolean table) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines) {
                if (!table) {
                    return OptionalLong.of(Long.parseLong(line.trim()));
                }
                if (line.startsWith(AVAILABLE)) {
                    String kibibytes =
                            line.substring(AVAILABLE.length()).replace("kB", "").trim();
                    return OptionalLong.of(Long.parseLong(kibibytes) << 10);
                }
            }
        } catch (IOException | NumberFormatException e) {
            // Another system, or a container without a limit ("max").
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
