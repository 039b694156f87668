package org.videoengine.monitor.internal.flight;

import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/** Hands what happens to Flight Recorder, on a Java that has it. */
@Component(service = JobListener.class)
public final class FlightRecording implements JobListener {
    private static final Logger LOG = LoggerFactory.getLogger(FlightRecording.class);

    private final JobListener events = events();

    private static JobListener events() {
        try {
            return (JobListener) new FlightLoader().listener().getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            // A Java made without jdk.jfr.
            LOG.debug("nothing is told to Flight Recorder", e);
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
