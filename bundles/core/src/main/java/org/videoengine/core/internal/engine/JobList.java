package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.core.internal.job.FilmJob;
import org.videoengine.render.RenderJob;

/** The jobs that are running, and the last few that ended. Thread-safe. */
final class JobList {
    private static final Logger LOG = LoggerFactory.getLogger(JobList.class);
    private static final int ENDED_KEPT = 20;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<FilmJob> jobs = new ArrayList<>();
    private boolean closed;

    /** An id that no other job in this process has, whatever engine it runs on. */
    static String nextId() {
        return "job-" + NUMBER.incrementAndGet();
    }

    /**
     * Starts a job and keeps it.
     *
     * @return false if no job is started any more
     */
    synchronized boolean start(FilmJob job) {
        if (closed) {
            return false;
        }
        job.start();
        jobs.add(job);
        forgetOldest();
        return true;
    }

    private void forgetOldest() {
        long surplus = jobs.stream().filter(FilmJob::ended).count() - ENDED_KEPT;
        for (int i = 0; i < jobs.size() && surplus > 0; ) {
            if (jobs.get(i).ended()) {
                jobs.remove(i);
                surplus--;
            } else {
                i++;
            }
        }
    }

    synchronized List<RenderJob> all() {
        forgetOldest();
        return List.copyOf(jobs);
    }

    /** Starts no more jobs, cancels those that run and waits for their films to be closed, but not for ever. */
    void close(long seconds) {
        List<FilmJob> running;
        synchronized (this) {
            closed = true;
            running = jobs.stream().filter(job -> !job.ended()).toList();
        }
        running.forEach(FilmJob::cancel);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            for (FilmJob job : running) {
                if (!job.await(Math.max(0, deadline - System.nanoTime()))) {
                    LOG.warn("job {} did not end within {} s", job.id(), seconds);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
