package org.videoengine.engine.cpu.internal;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final RowKernels scalar = new ScalarRowKernels();
    private final RowKernels vector;
    private final String detail;
    private final MotionKernels still = new ScalarMotionKernels();
    private final AtomicBoolean warmingMotion = new AtomicBoolean();
    private final AtomicBoolean warmingWideMotion = new AtomicBoolean();
    private volatile boolean warmedMotion;
    private volatile RowKernels current;
    private volatile MotionKernels moving;

    private Kernels(RowKernels vector, String detail, boolean atOnce) {
        this.vector = vector;
        this.detail = detail;
        this.current = vector != null && atOnce ? vector : scalar;
        this.moving = vector != null && atOnce ? new VectorMotionKernels() : still;
    }

    /** Chooses by the system property {@value #PROPERTY}. */
    static Kernels choose() {
        String wish = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
        if (wish.equals("off")) {
            return new Kernels(null, "scalar (" + PROPERTY + " is off)", false);
        }
        try {
            RowKernels vector = new VectorRowKernels();
            return new Kernels(vector, vector.name(), wish.equals("on"));
        } catch (LinkageError e) {
            LOG.debug("no Vector API", e);
            return new Kernels(
                    null, "scalar (start Java with --add-modules jdk.incubator.vector for more speed)", false);
        } catch (UnsupportedOperationException e) {
            return new Kernels(null, "scalar (" + e.getMessage() + ")", false);
        }
    }

    /** What is used once all is warm, and why. */
    String detail() {
        return detail;
    }

    /** What to use at this moment. */
    RowKernels current() {
        return current;
    }

    /** What to use for pictures between keyframes at this moment. */
    MotionKernels moving() {
        return moving;
    }

    /** Gets the vector kernels compiled, on a thread that ends by itself. */
    void warmUp() {
        if (vector == null || current == vector) {
            return;
        }
        WarmUp.start(new Exercise().steps(vector), () -> current = vector);
    }

    /**
     * The same for what takes each sample from a place of its own: pictures between keyframes and lenses, which most shots do
     * without.
     *
     * @param wide whether samples have 16 bits
     */
    void warmUpMotion(boolean wide) {
        AtomicBoolean warming = wide ? warmingWideMotion : warmingMotion;
        if (vector == null || moving != still && !warmedMotion || !warming.compareAndSet(false, true)) {
            return;
        }
        MotionKernels quick = new VectorMotionKernels();
        WarmUp.start(new MotionExercise(wide).steps(vector, quick), () -> {
            warmedMotion = true;
            moving = quick;
        });
    }
}
