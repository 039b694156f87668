package org.videoengine.monitor.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.JobSnapshot.State;
import org.videoengine.render.JobListener;
import org.videoengine.render.JobStatistics.BackendWork;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/**
 * Keeps the jobs that run, snapshots of the last few that ended, and what all jobs since its start have come to. Of jobs that have
 * ended it holds plain data, so that the engine's classes can go. Thread-safe.
 */
@Component(service = {JobBook.class, JobListener.class})
public final class JobBook implements JobListener {
    /** As many as the engine keeps. */
    private static final int ENDED_KEPT = 20;

    /**
     * What backends did.
     *
     * @param frames of those that were found right
     * @param busySeconds that threads spent in drawing, added up
     */
    public record Work(long frames, double busySeconds) {
        private Work plus(Work other) {
            return new Work(frames + other.frames, busySeconds + other.busySeconds);
        }
    }

    /**
     * All that is known at a moment.
     *
     * @param jobs that run or ended last, oldest first
     * @param backends what each backend did in all jobs
     * @param ended how many jobs ended in each way
     */
    public record Page(List<JobSnapshot> jobs, Map<String, Work> backends, Map<State, Long> ended) {}

    private final Map<String, RenderJob> running = new LinkedHashMap<>();
    private final Deque<JobSnapshot> ended = new ArrayDeque<>();
    private final Map<String, Work> done = new TreeMap<>();
    private final Map<State, Long> counts = new EnumMap<>(State.class);

    /** Empty. */
    public JobBook() {
        for (State state : State.values()) {
            if (state != State.RUNNING) {
                counts.put(state, 0L);
            }
        }
    }

    @Override
    public synchronized void started(RenderJob job) {
        running.put(job.id(), job);
    }

    @Override
    public synchronized void ended(RenderJob job, VideoGenerationResult result) {
        if (running.remove(job.id()) != null) {
            close(JobSnapshots.ended(job, result));
        }
    }

    private void close(JobSnapshot job) {
        add(done, job);
        counts.merge(job.state(), 1L, Long::sum);
        ended.add(job);
        if (ended.size() > ENDED_KEPT) {
            ended.remove();
        }
    }

    private static void add(Map<String, Work> sums, JobSnapshot job) {
        for (BackendWork work : job.backends()) {
            sums.merge(work.id(), new Work(work.frames(), work.busySeconds()), Work::plus);
        }
    }

    /** What is known now. */
    public synchronized Page read() {
        forgetLeftBehind();
        List<JobSnapshot> jobs = new ArrayList<>(ended);
        Map<String, Work> backends = new TreeMap<>(done);
        for (RenderJob job : running.values()) {
            JobSnapshot now = JobSnapshots.running(job);
            add(backends, now);
            jobs.add(now);
        }
        return new Page(jobs, backends, new EnumMap<>(counts));
    }

    /** One job, if it is kept. */
    public synchronized Optional<JobSnapshot> read(String id) {
        RenderJob job = running.get(id);
        return job != null
                ? Optional.of(JobSnapshots.running(job))
                : ended.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Cancels a job if it runs. */
    public void cancel(String id) {
        RenderJob job;
        synchronized (this) {
            job = running.get(id);
        }
        if (job != null) {
            job.cancel();
        }
    }

    /** Of a job that ended after its engine had gone, nobody tells the end. */
    private void forgetLeftBehind() {
        for (Iterator<RenderJob> jobs = running.values().iterator(); jobs.hasNext(); ) {
            RenderJob job = jobs.next();
            if (job.result().toCompletableFuture().isDone()) {
                jobs.remove();
                close(JobSnapshots.ended(job, job.result().toCompletableFuture().join()));
            }
        }
    }
}
