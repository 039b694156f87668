package org.videoengine.engine.cpu.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What is known of the processor beyond what the Vector API tells. */
final class Processor {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Processor() {}

    /**
     * Whether it surely has an instruction set, by the name that Linux gives it; other systems do not tell.
     *
     * <p>The Vector API offers every operation everywhere, those that the processor lacks as loops over objects.
     */
    static boolean has(String feature) {
        try (var lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> Arrays.asList(line.split("\\s+")).contains(feature))
                    .orElse(false);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
