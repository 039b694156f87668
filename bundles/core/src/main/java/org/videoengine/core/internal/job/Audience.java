package org.videoengine.core.internal.job;

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

    void written(int frame) {
        listeners.written(job, frame);
    }
}
