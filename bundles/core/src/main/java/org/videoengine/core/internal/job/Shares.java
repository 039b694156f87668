package org.videoengine.core.internal.job;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.videoengine.render.JobStatistics.BackendWork;

/** What each backend did. Not thread-safe: the {@link Dispatcher} locks. */
final class Shares {
    private static final class Share {
        private int frames;
        private long nanos;
    }

    private final Map<String, Share> shares = new HashMap<>();

    /** A backend drew a frame that may be written. */
    void frame(String id) {
        share(id).frames++;
    }

    /** A thread of a backend drew for so long. */
    void busy(String id, long nanos) {
        share(id).nanos += nanos;
    }

    private Share share(String id) {
        return shares.computeIfAbsent(id, any -> new Share());
    }

    /** All that had something to draw, the most frames first. */
    List<BackendWork> work() {
        return shares.entrySet().stream()
                .map(entry -> new BackendWork(entry.getKey(), entry.getValue().frames, entry.getValue().nanos / 1e9))
                .sorted(Comparator.comparingInt(BackendWork::frames).reversed().thenComparing(BackendWork::id))
                .toList();
    }

    /** Frames by the backend's id, the most first; those without one are left out. */
    Map<String, Integer> mostFirst() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        for (BackendWork work : work()) {
            if (work.frames() > 0) {
                sorted.put(work.id(), work.frames());
            }
        }
        return sorted;
    }
}
