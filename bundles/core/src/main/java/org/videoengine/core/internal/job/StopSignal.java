package org.videoengine.core.internal.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells everything in a job that may be waiting that the job ends now. Thread-safe. */
final class StopSignal {
    private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
    private volatile boolean given;

    /** Whether the job ends now. */
    boolean given() {
        return given;
    }

    /** What to do when the signal is given; done at once if it has been. It must not block. */
    void onStop(Runnable waker) {
        wakers.add(waker);
        if (given) {
            waker.run();
        }
    }

    /** Ends all waiting. Idempotent. */
    void give() {
        given = true;
        wakers.forEach(Runnable::run);
    }
}
