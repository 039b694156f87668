package org.videoengine.monitor.internal;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.MemorySnapshot;

/** Looks at the memory of this process. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final int KIBI = 1024;

    private ProcessMemory() {}

    /** Now, with the frames of those jobs. */
    static MemorySnapshot now(List<JobSnapshot> jobs) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new MemorySnapshot(
                heap.getUsed(),
                heap.getCommitted(),
                heap.getMax(),
                direct(),
                resident(STATUS),
                jobs.stream().mapToLong(JobSnapshot::frameBytes).sum());
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** Bytes of a process in memory, as Linux tells them in kibibytes in its file; -1 if it does not. */
    static long resident(Path status) {
        if (!Files.exists(status)) {
            return -1;
        }
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(RESIDENT)) {
                    return KIBI
                            * Long.parseLong(line.substring(RESIDENT.length())
                                    .replace("kB", "")
                                    .strip());
                }
            }
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
        return -1;
    }
}
