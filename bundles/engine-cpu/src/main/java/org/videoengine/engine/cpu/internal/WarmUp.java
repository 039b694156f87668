package org.videoengine.engine.cpu.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Has vector kernels compiled while plain ones draw: until the JIT has compiled them, vectors are objects and far slower than
 * plain loops.
 */
final class WarmUp {
    /** Compiled, vectors are hundreds of times as fast as interpreted; half-compiled, some dozen times. */
    private static final int COMPILED = 150;

    /** So quick is only what is compiled, even if it was so before it was first timed; half-compiled, steps take longer. */
    private static final long COMPILED_NANOS = 1_000;

    /** Calls of a step before it can be compiled, and with the options of {@code bin/video-engine} is. */
    private static final int LEAST_CALLS = 32;

    private static final int FIRST_CALLS = 2 * LEAST_CALLS;
    private static final int MOST_CALLS = 512;
    private static final long LEAST_PAUSE_NANOS = 5_000_000L;
    private static final long MOST_NANOS = 60_000_000_000L;

    /**
     * A call of one kernel. In a loop over several of them, the JIT would compile copies of the kernels into that loop, and the
     * kernels themselves would still be interpreted where they are needed.
     *
     * @param kernel its name, the same wherever it is called
     */
    record Step(String kernel, Runnable call) {

        private long nanos() {
            long start = System.nanoTime();
            call.run();
            return System.nanoTime() - start;
        }
    }

    private final List<Step> steps;
    private final BooleanSupplier goOn;
    /** How long a call of each step took before it was compiled; 0 once it is. */
    private final long[] interpreted;

    private WarmUp(List<Step> steps, BooleanSupplier goOn) {
        this.steps = steps;
        this.goOn = goOn;
        interpreted = new long[steps.size()];
    }

    /**
     * Calls the kernels until they are as fast as only compiled vectors are. Plain kernels are not timed for comparison, as they
     * too would be compiled then, for nothing.
     *
     * @param compiled kernels that need no calls any more; grows
     * @param goOn whether they are still of use to anybody
     * @return whether all of them are compiled; if not, they never will be
     */
    static boolean compile(List<Step> steps, Set<String> compiled, BooleanSupplier goOn) {
        List<Step> left =
                steps.stream().filter(step -> !compiled.contains(step.kernel())).toList();
        boolean all = new WarmUp(left, goOn).compile();
        if (all) {
            left.forEach(step -> compiled.add(step.kernel()));
        }
        return all;
    }

    /**
     * How many calls it takes depends on how the JVM was started: by {@code bin/video-engine} so that a call waits until its
     * kernel is compiled. Else each round makes twice as many as the one before, and then leaves the processor to the compiler
     * for as long: calls that go on meanwhile would only have it compile what the Vector API does in its absence.
     */
    private boolean compile() {
        long start = System.nanoTime();
        for (int i = 0; i < interpreted.length && goOn.getAsBoolean(); i++) {
            steps.get(i).call().run();
            interpreted[i] = steps.get(i).nanos();
        }
        if (!goOn.getAsBoolean()) {
            return false;
        }
        int calls = FIRST_CALLS;
        while (!round(calls)) {
            if (System.nanoTime() - start > MOST_NANOS || !goOn.getAsBoolean()) {
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
            for (int call = 0; call < calls && interpreted[i] != 0 && goOn.getAsBoolean(); call++) {
                long nanos = steps.get(i).nanos();
                if (call >= LEAST_CALLS && (nanos * COMPILED < interpreted[i] || nanos < COMPILED_NANOS)) {
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
}
