package org.videoengine.core.internal.job;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderProgress;

/**
 * Counts the frames of a job as they are written, and tells the listener. The rate is that of the last five seconds or so;
 * frames that were there already do not count for it. Written by one thread, read by any.
 */
final class ProgressMeter {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressMeter.class);
    private static final long MARK_NANOS = 100_000_000;
    private static final int MARKS = 50;

    private final LongSupplier clock;
    private final int total;
    private final long start;
    private final long[] markTimes = new long[MARKS];
    private final int[] markFrames = new int[MARKS];
    private int marks;
    private int drawn;
    private int passedAhead;
    private RenderListener listener;
    private volatile RenderProgress latest;

    /**
     * @param total frames of the job
     * @param passed how many of them are there already
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    ProgressMeter(int total, int passed, RenderListener listener, LongSupplier clock) {
        this.total = total;
        this.passedAhead = passed;
        this.listener = listener;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.latest = new RenderProgress(0, total, "", "", 0, 0, -1);
        mark(start);
    }

    /** A frame was drawn and written. */
    void frameWritten(String shotId, String backend) {
        drawn++;
        tell(shotId, backend);
    }

    /** A frame was there already. */
    void framePassed(String shotId) {
        passedAhead--;
        tell(shotId, "");
    }

    private void tell(String shotId, String backend) {
        long now = clock.getAsLong();
        double fps = rate(now);
        int done = latest.framesDone() + 1;
        double remaining = fps > 0 ? (total - done - passedAhead) / fps : -1;
        latest = new RenderProgress(done, total, shotId, backend, fps, (now - start) / 1e9, remaining);
        if (listener == RenderListener.NONE) {
            return;
        }
        try {
            listener.progress(latest);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            LOG.warn("a progress listener failed and is not called again", e);
            listener = RenderListener.NONE;
        }
    }

    private double rate(long now) {
        if (drawn == 0) {
            return 0;
        }
        int oldest = Math.max(0, marks - MARKS) % MARKS;
        double fps = (drawn - markFrames[oldest]) * 1e9 / Math.max(1, now - markTimes[oldest]);
        if (drawn == 1) {
            // From here on, what came before the first frame no longer counts.
            marks = 0;
            mark(now);
        } else if (now - markTimes[(marks - 1) % MARKS] >= MARK_NANOS) {
            mark(now);
        }
        return fps;
    }

    private void mark(long now) {
        markTimes[marks % MARKS] = now;
        markFrames[marks % MARKS] = drawn;
        marks++;
    }

    RenderProgress latest() {
        return latest;
    }

    /** Frames that the sink has taken or passed over. */
    int done() {
        return latest.framesDone();
    }

    /** Frames that the sink has taken. */
    int drawn() {
        return drawn;
    }

    /** Since the sink has taken the last frame, or since the start. */
    double secondsSinceFrame() {
        return Math.max(0, elapsedSeconds() - latest.elapsedSeconds());
    }

    double elapsedSeconds() {
        return (clock.getAsLong() - start) / 1e9;
    }
}
