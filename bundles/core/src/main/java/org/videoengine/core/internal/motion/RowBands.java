package org.videoengine.core.internal.motion;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in bands of rows. How rows are cut into bands depends on their number alone, so results are the same however many
 * threads take part. The calling thread works too and waits only for bands that somebody has begun: an executor that is
 * busy, or drops its tasks, costs time and nothing else.
 *
 * <p>Safe to use from several threads at once.
 */
final class RowBands {
    private static final Logger LOG = LoggerFactory.getLogger(RowBands.class);
    private static final int ROWS = 16;

    /** Something to be done to rows {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    interface Work {
        void rows(int from, int to);
    }

    private final Executor executor;
    private final int threads;

    /**
     * Sets who works.
     *
     * @param executor runs the helpers
     * @param threads that work on one picture, the calling one among them
     */
    RowBands(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /** Does the work on rows 0 to {@code height} and returns when all is done. */
    void run(int height, Work work) {
        int bands = (height + ROWS - 1) / ROWS;
        if (threads == 1 || bands == 1) {
            work.rows(0, height);
            return;
        }
        Shift shift = new Shift(height, bands, work);
        try {
            for (int i = 1; i < Math.min(threads, bands); i++) {
                executor.execute(shift);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("a helper was refused, the calling thread does its share", e);
        }
        shift.run();
        shift.await();
    }

    private static final class Shift implements Runnable {
        private final int height;
        private final int bands;
        private final Work work;
        private final AtomicInteger next = new AtomicInteger();
        private int done;
        private Throwable failure;

        Shift(int height, int bands, Work work) {
            this.height = height;
            this.bands = bands;
            this.work = work;
        }

        @Override
        public void run() {
            int finished = 0;
            Throwable thrown = null;
            for (int band = next.getAndIncrement(); band < bands; band = next.getAndIncrement()) {
                finished++;
                try {
                    work.rows(band * ROWS, Math.min(height, (band + 1) * ROWS));
                } catch (RuntimeException | Error e) {
                    thrown = e;
                }
            }
            if (finished > 0) {
                report(finished, thrown);
            }
        }

        private synchronized void report(int finished, Throwable thrown) {
            done += finished;
            failure = thrown == null ? failure : thrown;
            notifyAll();
        }

        synchronized void await() {
            boolean interrupted = false;
            while (done < bands) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
        }
    }
}
