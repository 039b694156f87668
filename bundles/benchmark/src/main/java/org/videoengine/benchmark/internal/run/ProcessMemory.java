package org.videoengine.benchmark.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What Linux tells of this process' memory, see proc(5). */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");
    private static final String RESET_PEAK = "5";

    private ProcessMemory() {}

    /** Begins to look for the peak anew; false where the system does not let it. */
    static boolean resetPeak() {
        try {
            if (Files.exists(CLEAR)) {
                Files.writeString(CLEAR, RESET_PEAK);
                return true;
            }
        } catch (IOException e) {
            // The peak is then sampled.
        }
        return false;
    }

    /** The most memory that was resident since the last reset; empty where the system does not tell. */
    static OptionalLong peakBytes() {
        return bytes("VmHWM:");
    }

    /** What is resident now; empty where the system does not tell. */
    static OptionalLong residentBytes() {
        return bytes("VmRSS:");
    }

    private static OptionalLong bytes(String field) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(field)) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) * 1024);
                }
            }
        } catch (IOException e) {
            // There is no such file on other systems.
        }
        return OptionalLong.empty();
    }
}
