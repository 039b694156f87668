package org.videoengine.engine.cpu.internal;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Has vector kernels compiled while plain ones draw: until the JIT has compiled them, vectors are objects and far slower than
 * plain loops.
 */
final class WarmUp {
    /** Compiled, vectors are hundreds of times as fast as interpreted; half-compiled, a few times. */
    private static final int COMPILED = 50;

    /** After so long the compiler has so much else to do that waiting must not cost it a processor. */
    private static final long EAGER_NANOS = 3_000_000_000L;

    private static final long MOST_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 30_000_000L;
    private static final int ROUNDS = 4;

    private WarmUp() {}

    /**
     * Calls them on a thread that ends by itself, until they are as fast as only compiled vectors are. If it is plain that they
     * never will be, plain loops stay in use.
     *
     * <p>Each step is a call of one kernel: in a loop over all of them, the JIT would compile copies of the kernels into that
     * loop, and the kernels themselves would still be interpreted where they are needed. Plain kernels are not timed for
     * comparison, as they too would be compiled then, for nothing.
     *
     * @param steps one call of each kernel
     * @param done takes them into use
     */
    static void start(List<Runnable> steps, Runnable done) {
        Thread thread = new Thread(
                () -> {
                    long start = System.nanoTime();
                    long interpreted = nanos(steps);
                    while (nanos(steps) * COMPILED > interpreted) {
                        long spent = System.nanoTime() - start;
                        if (spent > MOST_NANOS) {
                            return;
                        }
                        if (spent > EAGER_NANOS) {
                            LockSupport.parkNanos(PAUSE_NANOS);
                        }
                    }
                    done.run();
                },
                "video-engine-cpu-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static long nanos(List<Runnable> steps) {
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (Runnable step : steps) {
                step.run();
            }
        }
        return System.nanoTime() - start;
    }
}
