package org.videoengine.core.internal.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderProgress;

/** Counts the frames of a job as they are written, and tells the listener. Written by one thread, read by any. */
final class ProgressMeter {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressMeter.class);
    private static final int WINDOW = 64;

    private final int total;
    private final long start = System.nanoTime();
    private final long[] times = new long[WINDOW];
    private RenderListener listener;
    private volatile RenderProgress latest;
    private int done;

    ProgressMeter(int total, RenderListener listener) {
        this.total = total;
        this.listener = listener;
        this.latest = new RenderProgress(0, total, "", "", 0, 0, -1);
    }

    void frameWritten(String shotId, String backend) {
        long now = System.nanoTime();
        int back = Math.min(done, WINDOW);
        double fps = 0;
        if (back > 0) {
            long before = times[(done - back) % WINDOW];
            fps = back * 1e9 / Math.max(1, now - before);
        }
        times[done % WINDOW] = now;
        done++;
        double elapsed = (now - start) / 1e9;
        latest = new RenderProgress(done, total, shotId, backend, fps, elapsed, fps > 0 ? (total - done) / fps : -1);
        tell();
    }

    private void tell() {
        if (listener == RenderListener.NONE) {
            return;
        }
        try {
            listener.progress(latest);
        } catch (RuntimeException e) {
            LOG.warn("a progress listener failed and is not called again", e);
            listener = RenderListener.NONE;
        }
    }

    RenderProgress latest() {
        return latest;
    }

    int done() {
        return done;
    }

    double elapsedSeconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
