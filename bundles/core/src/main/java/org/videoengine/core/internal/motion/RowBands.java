package org.videoengine.core.internal.motion;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
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

    /** Half of the threads, each half for one of two pieces of work {@link #both at once}. */
    RowBands half() {
        return new RowBands(executor, (threads + 1) / 2);
    }

    /** Does the work on rows 0 to {@code height} and returns when all is done. */
    void run(int height, Work work) {
        int bands = (height + ROWS - 1) / ROWS;
        if (threads == 1) {
            work.rows(0, height);
        } else {
            share(bands, band -> work.rows(band * ROWS, Math.min(height, (band + 1) * ROWS)));
        }
    }

    /** Does both, at once if there is a thread for each, and returns when both are done. */
    void both(Runnable one, Runnable other) {
        share(2, piece -> (piece == 0 ? one : other).run());
    }

    private void share(int pieces, IntConsumer work) {
        Shift shift = new Shift(pieces, work);
        try {
            for (int i = 1; i < Math.min(threads, pieces); i++) {
                executor.execute(shift);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("a helper was refused, the calling thread does its share", e);
        }
        shift.run();
        shift.await();
    }

    private static final class Shift implements Runnable {
        private final int pieces;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private int done;
        private Throwable failure;

        Shift(int pieces, IntConsumer work) {
            this.pieces = pieces;
            this.work = work;
        }

        @Override
        public void run() {
            int finished = 0;
            Throwable thrown = null;
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                finished++;
                try {
                    work.accept(piece);
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
            while (done < pieces) {
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
