package org.videoengine.doctor.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls what may hang or fail: drivers, and checks that others wrote. */
final class Supervised {
    private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);

    private Supervised() {}

    /**
     * What a call came to: either a value or a failure.
     *
     * @param value what it returned
     * @param failure why it returned nothing, to follow a name: {@code did not come back within 30 seconds}
     */
    record Outcome<T>(Optional<T> value, String failure) {}

    /**
     * Calls on a thread of its own, and gives it up after a time.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    static <T> Outcome<T> call(Duration patience, Callable<T> what) throws InterruptedException {
        Call<T> call = new Call<>(what);
        Thread thread = new Thread(call, "video-engine-doctor");
        thread.setDaemon(true);
        thread.start();
        Outcome<T> outcome;
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, patience.toNanos());
            // What it says once it is interrupted is about that.
            outcome = call.outcome;
        } finally {
            thread.interrupt();
        }
        return outcome != null
                ? outcome
                : new Outcome<>(
                        Optional.empty(), "did not come back within " + patience.toMillis() / 1000.0 + " seconds");
    }

    private static final class Call<T> implements Runnable {
        private final Callable<T> what;
        private volatile Outcome<T> outcome;

        Call(Callable<T> what) {
            this.what = what;
        }

        @Override
        public void run() {
            try {
                outcome = new Outcome<>(Optional.of(what.call()), "");
            } catch (Exception | LinkageError e) {
                LOG.debug("failed", e);
                outcome = new Outcome<>(Optional.empty(), "failed: " + (e.getMessage() == null ? e : e.getMessage()));
            }
        }
    }
}
