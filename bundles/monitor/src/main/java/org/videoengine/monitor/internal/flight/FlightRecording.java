package org.videoengine.monitor.internal.flight;

import org.osgi.service.component.annotations.Component;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/** Hands what happens to Flight Recorder, on a Java that has it. */
@Component(service = JobListener.class)
public final class FlightRecording implements JobListener {
    private final JobListener events = events();

    private static JobListener events() {
        try {
            return new FlightEvents();
        } catch (LinkageError e) {
            // A Java made without jdk.jfr.
            return new JobListener() {};
        }
    }

    @Override
    public void started(RenderJob job) {
        events.started(job);
    }

    @Override
    public void ended(RenderJob job, VideoGenerationResult result) {
        events.ended(job, result);
    }

    @Override
    public void drawing(RenderJob job, int frame, String backend) {
        events.drawing(job, frame, backend);
    }

    @Override
    public void drawn(RenderJob job, int frame, String backend, boolean done) {
        events.drawn(job, frame, backend, done);
    }

    @Override
    public void writing(RenderJob job, int frame) {
        events.writing(job, frame);
    }

    @Override
    public void written(RenderJob job, int frame) {
        events.written(job, frame);
    }
}
