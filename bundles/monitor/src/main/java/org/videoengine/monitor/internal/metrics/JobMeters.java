package org.videoengine.monitor.internal.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.render.JobStatistics.BackendWork;

/** The meters of one job, which have its id and its project for tags. Used by one thread at a time. */
final class JobMeters {
    private static final String PREFIX = "video.engine.job.";
    private static final String FRAMES = "frames";
    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();
    private final Set<String> backends = new HashSet<>();
    private volatile JobSnapshot latest;

    JobMeters(MeterRegistry registry, JobSnapshot job) {
        this.registry = registry;
        this.latest = job;
        tags = Tags.of("job", job.id(), "project", job.project());
        gauge("running", null, "1 while a job runs, 0 when it has ended", tags, at -> at.running() ? 1 : 0);
        gauge(
                "fps",
                null,
                "Frames per second over the last seconds, or of the whole job",
                tags,
                JobSnapshot::framesPerSecond);
        gauge("length", FRAMES, "Frames of a job", tags, JobSnapshot::framesTotal);
        gauge(
                "elapsed",
                SECONDS,
                "Time since the start of a job, or from its start to its end",
                tags,
                JobSnapshot::elapsedSeconds);
        gauge(
                "remaining",
                SECONDS,
                "Estimate of the time that a job needs yet",
                tags,
                at -> at.remainingSeconds() < 0 ? Double.NaN : at.remainingSeconds());
        gauge("since.frame", SECONDS, "Time since the last frame was written", tags, JobSnapshot::secondsSinceFrame);
        gauge("encoder.lag", FRAMES, "Frames that are drawn and not written", tags, JobSnapshot::encoderLag);
        gauge("frame.buffers", "bytes", "Heap in the frames of a job", tags, JobSnapshot::frameBytes);
        counter("frames", FRAMES, "Frames that were written", tags, JobSnapshot::framesDone);
        queue("waiting", at -> at.queues().waiting());
        queue("drawing", at -> at.queues().drawing());
        queue("unproven", at -> at.queues().unproven());
        queue("ready", at -> at.queues().ready());
        for (String phase : job.phaseSeconds().keySet()) {
            counter(
                    "phase",
                    SECONDS,
                    "Wall-clock time of the phases of a job; they overlap",
                    tags.and("phase", phase),
                    at -> at.phaseSeconds().getOrDefault(phase, 0.0));
        }
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Has the meters tell of that moment. */
    void show(JobSnapshot job) {
        latest = job;
        for (BackendWork work : job.backends()) {
            if (backends.add(work.id())) {
                backend(work.id());
            }
        }
    }

    /** Takes the meters out of the registry; always true. */
    boolean gone() {
        meters.forEach(registry::remove);
        return true;
    }

    private void backend(String id) {
        Tags with = tags.and("backend", id);
        counter("backend.frames", FRAMES, "Frames of a job by the backend that drew them", with, job -> work(job, id)
                .frames());
        counter("backend.busy", SECONDS, "Time that a backend's threads spent in drawing for a job", with, job -> work(
                        job, id)
                .busySeconds());
    }

    private static BackendWork work(JobSnapshot job, String id) {
        return job.backends().stream()
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElseGet(() -> new BackendWork(id, 0, 0));
    }

    private void queue(String place, ToDoubleFunction<JobSnapshot> figure) {
        gauge("queue", FRAMES, "Frames that are not written yet, by where they are", tags.and("place", place), figure);
    }

    private void gauge(String name, String unit, String text, Tags with, ToDoubleFunction<JobSnapshot> figure) {
        meters.add(Gauge.builder(PREFIX + name, this, job -> figure.applyAsDouble(job.latest))
                .description(text)
                .baseUnit(unit)
                .tags(with)
                .register(registry));
    }

    private void counter(String name, String unit, String text, Tags with, ToDoubleFunction<JobSnapshot> figure) {
        meters.add(FunctionCounter.builder(PREFIX + name, this, job -> figure.applyAsDouble(job.latest))
                .description(text)
                .baseUnit(unit)
                .tags(with)
                .register(registry));
    }
}
