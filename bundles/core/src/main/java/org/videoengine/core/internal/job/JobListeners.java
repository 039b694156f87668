package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/**
 * Tells listeners of all jobs what happens. Starts and ends are told one at a time, so that nobody hears of an end without its
 * start; what happens to frames is told without a lock and without making anything. Thread-safe.
 */
public final class JobListeners {
    private static final Logger LOG = LoggerFactory.getLogger(JobListeners.class);

    /** What is told for each frame: made once, so that telling makes nothing. */
    @FunctionalInterface
    private interface FrameNews {
        void tell(JobListener listener, RenderJob job, int frame, String backend, boolean done);
    }

    private static final FrameNews PROGRESS = (listener, job, frame, backend, done) -> listener.progress(job);
    private static final FrameNews DRAWING =
            (listener, job, frame, backend, done) -> listener.drawing(job, frame, backend);
    private static final FrameNews DRAWN = JobListener::drawn;
    private static final FrameNews WRITING = (listener, job, frame, backend, done) -> listener.writing(job, frame);
    private static final FrameNews WRITTEN = (listener, job, frame, backend, done) -> listener.written(job, frame);

    private final Set<RenderJob> running = new LinkedHashSet<>();
    private volatile JobListener[] listeners = {};

    /** A listener has come; it is told of the jobs that run. */
    public synchronized void add(JobListener listener) {
        List<JobListener> all = new ArrayList<>(List.of(listeners));
        all.add(listener);
        listeners = all.toArray(JobListener[]::new);
        for (RenderJob job : running) {
            tell(listener, each -> each.started(job));
        }
    }

    /** A listener has gone. */
    public synchronized void remove(JobListener listener) {
        List<JobListener> all = new ArrayList<>(List.of(listeners));
        all.remove(listener);
        listeners = all.toArray(JobListener[]::new);
    }

    synchronized void started(RenderJob job) {
        running.add(job);
        for (JobListener listener : listeners) {
            tell(listener, each -> each.started(job));
        }
    }

    synchronized void ended(RenderJob job, VideoGenerationResult result) {
        running.remove(job);
        for (JobListener listener : listeners) {
            tell(listener, each -> each.ended(job, result));
        }
    }

    private void tell(JobListener listener, Consumer<JobListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            drop(listener, e);
        }
    }

    void progress(RenderJob job) {
        tell(PROGRESS, job, 0, null, true);
    }

    void drawing(RenderJob job, int frame, String backend) {
        tell(DRAWING, job, frame, backend, false);
    }

    void drawn(RenderJob job, int frame, String backend, boolean done) {
        tell(DRAWN, job, frame, backend, done);
    }

    void writing(RenderJob job, int frame) {
        tell(WRITING, job, frame, null, false);
    }

    void pixels(RenderJob job, int frame, FrameBuffer pixels) {
        for (JobListener listener : listeners) {
            try {
                listener.pixels(job, frame, pixels);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                drop(listener, e);
            }
        }
    }

    void written(RenderJob job, int frame) {
        tell(WRITTEN, job, frame, null, true);
    }

    private void tell(FrameNews news, RenderJob job, int frame, String backend, boolean done) {
        for (JobListener listener : listeners) {
            try {
                news.tell(listener, job, frame, backend, done);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                drop(listener, e);
            }
        }
    }

    private void drop(JobListener listener, Throwable fault) {
        LOG.warn("a listener to jobs failed and is not called again", fault);
        remove(listener);
    }
}
