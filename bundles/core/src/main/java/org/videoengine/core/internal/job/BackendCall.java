package org.videoengine.core.internal.job;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * A call into a backend that may take so long and no longer. What the backend spends in waiting for the engine's own pictures
 * and motion does not count. Thread-safe.
 */
final class BackendCall {
    /** What is called. */
    enum Kind {
        DRAW,
        PROBE,
        OPEN,
        OPEN_AHEAD,
        CLOSE
    }

    private enum State {
        RUNNING,
        RETURNED,
        GIVEN_UP
    }

    private final Station station;
    private final Kind kind;
    private final int frame;
    private final String what;
    private final long limit;
    private final LongSupplier asking;
    private final long askedBefore;
    private final Thread thread = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private volatile long start = System.nanoTime();

    /**
     * Begins now, on this thread.
     *
     * @param frame that is drawn, as the job counts; -1 if none is
     * @param what it does, to follow "did not come back within 30 s from": {@code drawing frame 7 of shot s}
     * @param limit nanoseconds, {@link Long#MAX_VALUE} for none
     * @param asking nanoseconds that the backend has spent so far in asking the engine
     */
    BackendCall(Station station, Kind kind, int frame, String what, long limit, LongSupplier asking) {
        this.station = station;
        this.kind = kind;
        this.frame = frame;
        this.what = what;
        this.limit = limit;
        this.asking = asking;
        this.askedBefore = asking.getAsLong();
        station.handle().enter(this);
    }

    Station station() {
        return station;
    }

    Kind kind() {
        return kind;
    }

    int frame() {
        return frame;
    }

    /** The call has come back; false if it had been given up before. */
    boolean end() {
        station.handle().leave(this);
        return state.compareAndSet(State.RUNNING, State.RETURNED);
    }

    /** Gives the call up, and interrupts its thread in case that helps; false if it has come back before. */
    boolean giveUp() {
        if (!state.compareAndSet(State.RUNNING, State.GIVEN_UP)) {
            return false;
        }
        station.handle().hang(this);
        thread.interrupt();
        return true;
    }

    /** Whether it has taken longer than it may. */
    boolean overdue(long now) {
        return limit != Long.MAX_VALUE && now - start - (asking.getAsLong() - askedBefore) > limit;
    }

    /** So much time has passed in which the whole process stood still. */
    void excuse(long nanos) {
        start += nanos;
    }

    /** What is wrong when it is overdue. */
    String sentence() {
        return String.format(Locale.ROOT, "it did not come back within %.3g s from %s", limit / 1e9, what);
    }
}
