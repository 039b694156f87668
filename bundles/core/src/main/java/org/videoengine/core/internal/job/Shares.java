package org.videoengine.core.internal.job;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many frames each backend drew. Not thread-safe: the {@link Dispatcher} locks. */
final class Shares {
    private final Map<String, Integer> frames = new HashMap<>();

    /** A backend drew a frame that may be written. */
    void frame(String id) {
        frames.merge(id, 1, Integer::sum);
    }

    /** Frames by the backend's id, the most first. */
    Map<String, Integer> mostFirst() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        frames.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(share -> sorted.put(share.getKey(), share.getValue()));
        return sorted;
    }
}
