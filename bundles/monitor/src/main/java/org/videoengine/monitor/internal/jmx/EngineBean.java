package org.videoengine.monitor.internal.jmx;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.BackendSnapshot.State;
import org.videoengine.monitor.EngineMXBean;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.internal.JobBook;

/** The engine as JMX sees it. */
record EngineBean(JobBook book, EngineMonitor monitor) implements EngineMXBean {

    private <T> Map<String, T> byBackend(Function<JobBook.Work, T> figure) {
        Map<String, T> figures = new TreeMap<>();
        book.read().backends().forEach((id, work) -> figures.put(id, figure.apply(work)));
        return figures;
    }

    @Override
    public List<String> getRunningJobs() {
        return book.read().jobs().stream()
                .filter(JobSnapshot::running)
                .map(JobSnapshot::id)
                .toList();
    }

    @Override
    public Map<String, Long> getEndedJobs() {
        Map<String, Long> ended = new TreeMap<>();
        book.read().ended().forEach((state, count) -> ended.put(state.name(), count));
        return ended;
    }

    @Override
    public List<String> getUsableBackends() {
        return monitor.snapshot().backends().stream()
                .filter(backend -> backend.state() == State.USABLE)
                .map(BackendSnapshot::id)
                .toList();
    }

    @Override
    public Map<String, String> getUnusableBackends() {
        Map<String, String> reasons = new TreeMap<>();
        for (BackendSnapshot backend : monitor.snapshot().backends()) {
            if (backend.state() == State.SET_ASIDE || backend.state() == State.UNAVAILABLE) {
                reasons.put(backend.id(), backend.reason());
            }
        }
        return reasons;
    }

    @Override
    public Map<String, Long> getBackendFrames() {
        return byBackend(JobBook.Work::frames);
    }

    @Override
    public Map<String, Double> getBackendBusySeconds() {
        return byBackend(JobBook.Work::busySeconds);
    }

    @Override
    public long getFrameBytes() {
        return monitor.snapshot().memory().frames();
    }

    @Override
    public long getResidentBytes() {
        return monitor.snapshot().memory().resident();
    }
}
