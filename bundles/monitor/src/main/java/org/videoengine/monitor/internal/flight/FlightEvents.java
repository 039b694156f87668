package org.videoengine.monitor.internal.flight;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/**
 * Commits events while a recording asks for them. Without one, a frame costs two questions and makes nothing; asking an event
 * object, which has nothing to say, spares the JVM the start of the whole recorder. Loaded by {@link FlightLoader}.
 */
public final class FlightEvents implements JobListener {
    private static final FrameDrawEvent DRAWING = new FrameDrawEvent();
    private static final FrameWriteEvent WRITING = new FrameWriteEvent();

    private final Map<RenderJob, JobEvent> jobs = new ConcurrentHashMap<>();
    private final ThreadLocal<FrameDrawEvent> drawing = new ThreadLocal<>();
    private final ThreadLocal<FrameWriteEvent> writing = new ThreadLocal<>();

    @Override
    public void started(RenderJob job) {
        JobStartEvent start = new JobStartEvent();
        if (start.shouldCommit()) {
            start.job = job.id();
            start.project = job.request().project().name();
            start.output = job.request().output().location();
            start.frames = job.progress().framesTotal();
            start.commit();
        }
        JobEvent whole = new JobEvent();
        whole.begin();
        jobs.put(job, whole);
    }

    @Override
    public void ended(RenderJob job, VideoGenerationResult result) {
        JobEvent whole = jobs.remove(job);
        if (whole == null) {
            return;
        }
        whole.end();
        if (whole.shouldCommit()) {
            whole.job = job.id();
            whole.project = job.request().project().name();
            whole.output = job.request().output().location();
            whole.state = result.status().name();
            whole.frames = result.frameCount();
            whole.framesPerSecond = result.framesPerSecond();
            whole.backends = result.backend();
            whole.error = result.errorMessage().orElse("");
            whole.commit();
        }
    }

    @Override
    public void drawing(RenderJob job, int frame, String backend) {
        if (DRAWING.isEnabled()) {
            FrameDrawEvent event = new FrameDrawEvent();
            event.begin();
            drawing.set(event);
        }
    }

    @Override
    public void drawn(RenderJob job, int frame, String backend, boolean done) {
        if (!DRAWING.isEnabled()) {
            return;
        }
        FrameDrawEvent event = drawing.get();
        drawing.remove();
        if (event != null) {
            event.end();
            if (event.shouldCommit()) {
                event.job = job.id();
                event.frame = frame;
                event.backend = backend;
                event.done = done;
                event.commit();
            }
        }
    }

    @Override
    public void writing(RenderJob job, int frame) {
        if (WRITING.isEnabled()) {
            FrameWriteEvent event = new FrameWriteEvent();
            event.begin();
            writing.set(event);
        }
    }

    @Override
    public void written(RenderJob job, int frame) {
        if (!WRITING.isEnabled()) {
            return;
        }
        FrameWriteEvent event = writing.get();
        writing.remove();
        if (event != null) {
            event.end();
            if (event.shouldCommit()) {
                event.job = job.id();
                event.frame = frame;
                event.commit();
            }
        }
    }
}
