package org.videoengine.engine.cpu.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the kernels once, and never throws: what cannot be had is explained and the plain loops take over.
 *
 * <p>Until the JIT compiler has got to them, vector kernels are far slower than plain loops. A short-lived thread exercises
 * them until they are quick, and only then are they used; as both give the same bytes, the change shows nowhere.
 */
final class Kernels {
    /** {@code auto}, {@code on} (from the first frame) or {@code off}. */
    static final String PROPERTY = "org.videoengine.engine.cpu.vector";

    private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

    /** The compiler is at work on one kernel for some tenths of a second at most, unless the machine is very busy. */
    private static final long STOP_NANOS = 3_000_000_000L;

    private final RowKernels scalar = new ScalarRowKernels();
    private final MotionKernels scalarMotion = new ScalarMotionKernels();
    private final RowKernels vector;
    private final MotionKernels vectorMotion;
    private final String detail;
    /** Guarded by this. */
    private final Set<KernelSet> begun = EnumSet.noneOf(KernelSet.class);
    /** Guarded by this. */
    private final List<Thread> threads = new ArrayList<>();
    /** By name. Guards itself, and the calls that have kernels compiled: one at a time, or none would be timed right. */
    private final Set<String> compiledKernels = new HashSet<>();
    /** Replaced, never changed. */
    private volatile Set<KernelSet> compiled = EnumSet.noneOf(KernelSet.class);

    private volatile boolean stopped;

    private Kernels(RowKernels vector, MotionKernels vectorMotion, String detail, boolean atOnce) {
        this.vector = vector;
        this.vectorMotion = vectorMotion;
        this.detail = detail;
        if (vector == null || atOnce) {
            begun.addAll(EnumSet.allOf(KernelSet.class));
        }
        if (vector != null && atOnce) {
            compiled = EnumSet.allOf(KernelSet.class);
        }
    }

    /** Chooses by the system property {@value #PROPERTY}. */
    static Kernels choose() {
        String wish = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
        if (wish.equals("off")) {
            return new Kernels(null, null, "scalar (" + PROPERTY + " is off)", false);
        }
        try {
            RowKernels vector = new VectorRowKernels();
            return new Kernels(vector, new VectorMotionKernels(), vector.name(), wish.equals("on"));
        } catch (LinkageError e) {
            LOG.debug("no Vector API", e);
            return new Kernels(
                    null, null, "scalar (start Java with --add-modules jdk.incubator.vector for more speed)", false);
        } catch (UnsupportedOperationException e) {
            return new Kernels(null, null, "scalar (" + e.getMessage() + ")", false);
        }
    }

    /** What is used once all is warm, and why. */
    String detail() {
        return detail;
    }

    /** Bits of the vectors of what is used then; 0 for plain loops. */
    int vectorBits() {
        return vector == null ? 0 : vector.vectorBits();
    }

    /** What to use at this moment for what needs these sets. */
    RowKernels rows(Set<KernelSet> needed) {
        return compiled.containsAll(needed) ? vector : scalar;
    }

    /** The same for pictures between keyframes. */
    MotionKernels motion(Set<KernelSet> needed) {
        return compiled.containsAll(needed) ? vectorMotion : scalarMotion;
    }

    /** Gets the vector kernels of these sets compiled, if that has not begun yet, on a thread that ends by itself. */
    synchronized void warmUp(Set<KernelSet> needed) {
        List<KernelSet> sets = needed.stream().filter(begun::add).toList();
        if (sets.isEmpty()) {
            return;
        }
        if (stopped) {
            return;
        }
        Thread thread = new Thread(() -> sets.forEach(this::compile), "video-engine-cpu-warm-up");
        thread.setDaemon(true);
        threads.removeIf(each -> !each.isAlive());
        threads.add(thread);
        thread.start();
    }

    /** No kernel is compiled any more. Waits for the threads that do it, as they load classes from a bundle that may go. */
    void stop() {
        stopped = true;
        long end = System.nanoTime() + STOP_NANOS;
        try {
            for (Thread thread : warmingUp()) {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> warmingUp() {
        return List.copyOf(threads);
    }

    private void compile(KernelSet set) {
        synchronized (compiledKernels) {
            try {
                if (!stopped
                        && WarmUp.compile(Exercise.of(set, vector, vectorMotion), compiledKernels, () -> !stopped)) {
                    EnumSet<KernelSet> more = EnumSet.of(set);
                    more.addAll(compiled);
                    compiled = more;
                    LOG.debug("kernels compiled: {}", set);
                }
            } catch (LinkageError e) {
                // Where the bundle has gone in the middle of it, classes that nobody had needed yet cannot be loaded.
                LOG.debug("kernels not compiled: {}", set, e);
            }
        }
    }
}
