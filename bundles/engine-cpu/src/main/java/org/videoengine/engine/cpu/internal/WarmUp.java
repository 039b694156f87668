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

    private static final int FIRST_CALLS = 4;
    private static final int MOST_CALLS = 512;
    private static final long LEAST_PAUSE_NANOS = 5_000_000L;
    private static final long MOST_NANOS = 60_000_000_000L;

    private final List<Runnable> steps;
    /** How long a call of each step took before it was compiled; 0 once it is. */
    private final long[] interpreted;

    private WarmUp(List<Runnable> steps) {
        this.steps = steps;
        interpreted = new long[steps.size()];
    }

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
                    if (new WarmUp(steps).compile()) {
                        done.run();
                    }
                },
                "video-engine-cpu-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * How many calls it takes depends on how the JVM was started. Each round makes twice as many as the one before, and then
     * leaves the processor to the compiler for as long: calls that go on meanwhile would only have it compile what the Vector
     * API does in its absence.
     */
    private boolean compile() {
        long start = System.nanoTime();
        for (int i = 0; i < interpreted.length; i++) {
            steps.get(i).run();
            interpreted[i] = nanos(steps.get(i));
        }
        int calls = FIRST_CALLS;
        while (!round(calls)) {
            if (System.nanoTime() - start > MOST_NANOS) {
                return false;
            }
            calls = Math.min(2 * calls, MOST_CALLS);
        }
        return true;
    }

    private boolean round(int calls) {
        long start = System.nanoTime();
        boolean all = true;
        for (int i = 0; i < interpreted.length; i++) {
            for (int call = 0; call < calls && interpreted[i] != 0; call++) {
                if (nanos(steps.get(i)) * COMPILED < interpreted[i]) {
                    interpreted[i] = 0;
                }
            }
            all &= interpreted[i] == 0;
        }
        if (!all) {
            LockSupport.parkNanos(Math.max(LEAST_PAUSE_NANOS, System.nanoTime() - start));
        }
        return all;
    }

    private static long nanos(Runnable step) {
        long start = System.nanoTime();
        step.run();
        return System.nanoTime() - start;
    }
}
