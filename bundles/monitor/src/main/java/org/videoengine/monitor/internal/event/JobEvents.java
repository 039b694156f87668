package org.videoengine.monitor.internal.event;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.videoengine.monitor.MonitorTopics;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.VideoGenerationResult;

/** Tells Event Admin of jobs. Where there is none, this component is never made, and its classes never asked for. */
@Component(service = JobListener.class)
public final class JobEvents implements JobListener {
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final EventAdmin admin;
    private final Map<RenderJob, AtomicLong> lastProgress = new ConcurrentHashMap<>();

    /** Sends to that service. */
    @Activate
    public JobEvents(@Reference EventAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void started(RenderJob job) {
        lastProgress.put(job, new AtomicLong(System.nanoTime()));
        send(MonitorTopics.JOB_STARTED, properties(job));
    }

    @Override
    public void progress(RenderJob job) {
        AtomicLong last = lastProgress.get(job);
        long now = System.nanoTime();
        if (last != null && now - last.get() >= PROGRESS_NANOS) {
            last.set(now);
            send(MonitorTopics.JOB_PROGRESS, properties(job));
        }
    }

    @Override
    public void ended(RenderJob job, VideoGenerationResult result) {
        lastProgress.remove(job);
        Map<String, Object> properties = properties(job);
        properties.put(MonitorTopics.FRAMES_PER_SECOND, result.framesPerSecond());
        properties.put(MonitorTopics.SECONDS, result.processingSeconds());
        result.errorMessage().ifPresent(error -> properties.put(MonitorTopics.ERROR, error));
        send(
                switch (result.status()) {
                    case DONE -> MonitorTopics.JOB_DONE;
                    case FAILED -> MonitorTopics.JOB_FAILED;
                    case CANCELLED -> MonitorTopics.JOB_CANCELLED;
                },
                properties);
    }

    private static Map<String, Object> properties(RenderJob job) {
        RenderProgress progress = job.progress();
        Map<String, Object> properties = new HashMap<>();
        properties.put(MonitorTopics.JOB_ID, job.id());
        properties.put(MonitorTopics.PROJECT, job.request().project().name());
        properties.put(MonitorTopics.OUTPUT, job.request().output().location());
        properties.put(MonitorTopics.FRAMES_DONE, progress.framesDone());
        properties.put(MonitorTopics.FRAMES_TOTAL, progress.framesTotal());
        properties.put(MonitorTopics.FRAMES_PER_SECOND, progress.framesPerSecond());
        properties.put(MonitorTopics.SECONDS, progress.elapsedSeconds());
        return properties;
    }

    private void send(String topic, Map<String, Object> properties) {
        // Handlers run on Event Admin's threads: jobs do not wait for them.
        admin.postEvent(new Event(topic, properties));
    }
}
