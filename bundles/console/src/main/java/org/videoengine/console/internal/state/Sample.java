package org.videoengine.console.internal.state;

import java.util.List;
import java.util.Optional;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.MemorySnapshot;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;

/**
 * The engine's figures at a moment.
 *
 * @param time milliseconds since 1970 (UTC)
 * @param framesPerSecond of all running jobs together
 * @param resident bytes of the process; negative where that is not known
 * @param heap bytes of Java's heap that are used
 * @param frames bytes in buffers of frames; negative where that is not known
 * @param waiting frames of all running jobs that are drawn and not yet written
 */
record Sample(long time, double framesPerSecond, long resident, long heap, long frames, int waiting) {

    static Sample of(long time, Optional<VideoEngine> engine, Optional<EngineMonitor> monitor) {
        MemorySnapshot memory = memory(monitor.map(EngineMonitor::snapshot));
        List<JobStatistics> running = engine.map(VideoEngine::jobs).orElse(List.of()).stream()
                .filter(job -> !job.result().toCompletableFuture().isDone())
                .map(RenderJob::statistics)
                .toList();
        return new Sample(
                time,
                running.stream()
                        .mapToDouble(job -> job.progress().framesPerSecond())
                        .sum(),
                memory.resident(),
                memory.heapUsed(),
                memory.frames(),
                running.stream().mapToInt(job -> job.queues().encoderLag()).sum());
    }

    /** As the monitor tells; without one, what every Java tells. */
    static MemorySnapshot memory(Optional<EngineSnapshot> figures) {
        Runtime java = Runtime.getRuntime();
        return figures.map(EngineSnapshot::memory)
                .orElseGet(() -> new MemorySnapshot(
                        java.totalMemory() - java.freeMemory(), java.totalMemory(), java.maxMemory(), -1, -1, -1));
    }
}
