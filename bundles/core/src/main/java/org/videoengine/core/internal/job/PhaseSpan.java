package org.videoengine.core.internal.job;

import java.util.concurrent.atomic.AtomicLong;

/** Wall-clock time from the first beginning to the last end of a phase, pauses included. Thread-safe. */
final class PhaseSpan {
    private final long base = System.nanoTime();
    private final AtomicLong first = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    /** Something starts. */
    void begin() {
        if (first.get() == Long.MAX_VALUE) {
            first.accumulateAndGet(System.nanoTime() - base, Math::min);
        }
    }

    /** Something has ended. */
    void end() {
        last.accumulateAndGet(System.nanoTime() - base, Math::max);
    }

    /** The time between; 0 while nothing has ended. */
    double seconds() {
        long end = last.get();
        return end == Long.MIN_VALUE ? 0 : (end - first.get()) / 1e9;
    }
}
