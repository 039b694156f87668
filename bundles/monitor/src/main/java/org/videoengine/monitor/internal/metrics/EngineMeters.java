package org.videoengine.monitor.internal.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.JobSnapshot.State;

/**
 * The engine's meters in a registry. All of them tell of one snapshot, so that figures which are read together belong together;
 * nothing is counted while frames are drawn. Used by one thread at a time.
 */
final class EngineMeters {
    private static final String PREFIX = "video.engine.";
    private static final String BYTES = "bytes";
    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final Map<String, JobMeters> jobs = new HashMap<>();
    private final Set<String> backends = new HashSet<>();
    private volatile EngineSnapshot latest;
    private volatile Map<State, Long> ended;

    EngineMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Has all meters tell of that moment. */
    void show(EngineSnapshot snapshot, Map<State, Long> endedJobs) {
        boolean first = latest == null;
        latest = snapshot;
        ended = endedJobs;
        if (first) {
            engineWide();
        }
        for (BackendSnapshot backend : snapshot.backends()) {
            if (backends.add(backend.id())) {
                backend(backend.id());
            }
        }
        Set<String> kept = new HashSet<>();
        for (JobSnapshot job : snapshot.jobs()) {
            kept.add(job.id());
            jobs.computeIfAbsent(job.id(), id -> new JobMeters(registry, job)).show(job);
        }
        jobs.entrySet()
                .removeIf(entry ->
                        !kept.contains(entry.getKey()) && entry.getValue().gone());
    }

    private void engineWide() {
        gauge("running.jobs", "jobs", "Jobs that run", Tags.empty(), s -> s.jobs().stream()
                .filter(JobSnapshot::running)
                .count());
        for (State state : ended.keySet()) {
            FunctionCounter.builder(PREFIX + "ended.jobs", this, meters -> meters.ended.get(state))
                    .description("Jobs that ended, by how")
                    .baseUnit("jobs")
                    .tag("state", JobMeters.lower(state))
                    .register(registry);
        }
        gauge("frame.buffers", BYTES, "Heap in the frames of the jobs that run", Tags.empty(), s -> s.memory()
                .frames());
        gauge(
                "memory.resident",
                BYTES,
                "The whole process in the machine's memory",
                Tags.empty(),
                s -> s.memory().resident() < 0 ? Double.NaN : s.memory().resident());
    }

    private void gauge(
            String name, String unit, String description, Tags tags, ToDoubleFunction<EngineSnapshot> figure) {
        Gauge.builder(PREFIX + name, this, meters -> figure.applyAsDouble(meters.latest))
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(registry);
    }

    private void backend(String id) {
        Tags tags = Tags.of("backend", id);
        FunctionCounter.builder(PREFIX + "frames", this, meters -> meters.of(id).frames())
                .description("Frames that were drawn and found right, by backend")
                .baseUnit("frames")
                .tags(tags)
                .register(registry);
        FunctionCounter.builder(
                        PREFIX + "backend.busy", this, meters -> meters.of(id).busySeconds())
                .description("Time that a backend's threads spent in drawing, added up")
                .baseUnit(SECONDS)
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        PREFIX + "backend.usable",
                        this,
                        meters -> meters.of(id).state() == BackendSnapshot.State.USABLE ? 1 : 0)
                .description("1 if frames can be drawn on a backend, 0 if not")
                .tags(tags)
                .register(registry);
    }

    private BackendSnapshot of(String id) {
        return latest.backends().stream()
                .filter(backend -> backend.id().equals(id))
                .findFirst()
                .orElseGet(() -> new BackendSnapshot(id, "", BackendSnapshot.State.GONE, "", 0, 0));
    }
}
