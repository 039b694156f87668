package org.videoengine.core.internal.job;

/** Wall-clock time during which at least one thread was at work in a phase. Thread-safe. */
final class PhaseClock {
    private int busy;
    private long since;
    private long nanos;

    /** A thread starts. */
    synchronized void begin() {
        if (busy++ == 0) {
            since = System.nanoTime();
        }
    }

    /** A thread has ended. */
    synchronized void end() {
        if (--busy == 0) {
            nanos += System.nanoTime() - since;
        }
    }

    /** The time so far, in nanoseconds. */
    synchronized long nanos() {
        return nanos + (busy > 0 ? System.nanoTime() - since : 0);
    }

    /** The time so far. */
    double seconds() {
        return nanos() / 1e9;
    }
}
