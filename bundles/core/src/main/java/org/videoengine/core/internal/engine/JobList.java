package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.videoengine.core.internal.job.FilmJob;
import org.videoengine.render.RenderJob;

/** The jobs that are running, and the last few that ended. Thread-safe. */
final class JobList {
    private static final int ENDED_KEPT = 20;

    private final AtomicInteger number = new AtomicInteger();
    private final List<FilmJob> jobs = new ArrayList<>();

    String nextId() {
        return "job-" + number.incrementAndGet();
    }

    synchronized void add(FilmJob job) {
        jobs.add(job);
        long ended = jobs.stream().filter(JobList::ended).count();
        for (int i = 0; i < jobs.size() && ended > ENDED_KEPT; ) {
            if (ended(jobs.get(i))) {
                jobs.remove(i);
                ended--;
            } else {
                i++;
            }
        }
    }

    synchronized List<RenderJob> all() {
        return List.copyOf(jobs);
    }

    synchronized List<FilmJob> running() {
        return jobs.stream().filter(job -> !ended(job)).toList();
    }

    private static boolean ended(FilmJob job) {
        return job.result().toCompletableFuture().isDone();
    }
}
