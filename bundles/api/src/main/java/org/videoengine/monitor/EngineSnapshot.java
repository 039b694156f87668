package org.videoengine.monitor;

import java.util.List;
import java.util.Objects;

/**
 * The engine of a process at a moment.
 *
 * @param time milliseconds since 1970 (UTC)
 * @param process id of the process
 * @param uptimeSeconds since its JVM was started
 * @param jobs that run, and the last few that ended, oldest first
 * @param backends that are installed, usable ones first, and then those that drew frames in this process and have gone
 * @param memory of the process
 */
public record EngineSnapshot(
        long time,
        long process,
        double uptimeSeconds,
        List<JobSnapshot> jobs,
        List<BackendSnapshot> backends,
        MemorySnapshot memory) {

    /** Copies the lists and refuses null. */
    public EngineSnapshot {
        jobs = List.copyOf(jobs);
        backends = List.copyOf(backends);
        Objects.requireNonNull(memory, "memory");
    }
}
