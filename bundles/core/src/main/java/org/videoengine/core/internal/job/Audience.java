package org.videoengine.core.internal.job;

import org.videoengine.frame.FrameBuffer;
import org.videoengine.render.RenderJob;

/** Those who listen to one job. Thread-safe. */
record Audience(RenderJob job, JobListeners listeners) {

    void progress() {
        listeners.progress(job);
    }

    void drawing(int frame, String backend) {
        listeners.drawing(job, frame, backend);
    }

    void drawn(int frame, String backend, boolean done) {
        listeners.drawn(job, frame, backend, done);
    }

    void writing(int frame) {
        listeners.writing(job, frame);
    }

    void pixels(int frame, FrameBuffer pixels) {
        listeners.pixels(job, frame, pixels);
    }

    void written(int frame) {
        listeners.written(job, frame);
    }
}
