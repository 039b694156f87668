package org.videoengine.console.internal.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The samples of the last minutes, and no more than that many. Thread-safe. */
final class History {
    private final int most;
    private final Deque<Sample> samples = new ArrayDeque<>();

    History(int most) {
        this.most = most;
    }

    synchronized void add(Sample sample) {
        if (samples.size() == most) {
            samples.removeFirst();
        }
        samples.addLast(sample);
    }

    /** Those that were taken after a time, oldest first. */
    synchronized List<Sample> after(long time) {
        return samples.stream().filter(sample -> sample.time() > time).toList();
    }
}
