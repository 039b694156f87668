package org.videoengine.engine.cpu.internal;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.plan.ResamplingKernel;

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
    /** Vectors count as compiled once they are that many times as fast as plain loops. */
    private static final int CLEARLY_FASTER = 2;

    private static final long WARM_UP_NANOS = 4_000_000_000L;

    private final RowKernels scalar = new ScalarRowKernels();
    private final RowKernels vector;
    private final String detail;
    private volatile RowKernels current;

    private Kernels(RowKernels vector, String detail, boolean atOnce) {
        this.vector = vector;
        this.detail = detail;
        this.current = vector != null && atOnce ? vector : scalar;
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

    /** Gets the vector kernels compiled, on a thread that ends by itself. */
    void warmUp() {
        if (vector == null || current == vector) {
            return;
        }
        Thread thread = new Thread(this::exercise, "video-engine-cpu-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void exercise() {
        Exercise exercise = new Exercise();
        long deadline = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < deadline) {
            long slow = exercise.nanos(scalar);
            long quick = exercise.nanos(vector);
            if (quick * CLEARLY_FASTER < slow) {
                break;
            }
        }
        current = vector;
    }

    /** One call of every kernel that a usual shot needs, on short rows with tails. */
    private static final class Exercise {
        private static final int ROW = 512;
        private static final int ROUNDS = 50;
        private final byte[] bytes = new byte[ROW];
        private final short[] shorts = new short[ROW];
        private final float[][] rows = new float[6][ROW];
        private final float[] wide = new float[2 * ROW];
        private final float[] weights = new float[6];
        private final AxisTaps four = taps(0.9);
        private final AxisTaps five = taps(1.01);

        private static AxisTaps taps(double step) {
            AxisTaps taps = new AxisTaps();
            taps.compute(ResamplingKernel.CATMULL_ROM, step, 4, Math.max(1, step), ROW - 16, ROW);
            return taps;
        }

        /** How long a few rounds take. */
        long nanos(RowKernels kernels) {
            long start = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                once(kernels, (i & 1) == 0);
            }
            return System.nanoTime() - start;
        }

        private void once(RowKernels kernels, boolean add) {
            int n = ROW - 1;
            kernels.widen(bytes, 0, wide, 0, n);
            kernels.widen(shorts, 0, wide, 0, n);
            kernels.prepare(four);
            kernels.prepare(five);
            kernels.filter(wide, 0, four, rows[0]);
            kernels.filter(wide, 0, five, rows[1]);
            kernels.blend(rows, weights, 4, rows[5], ROW, add);
            kernels.blend(rows, weights, 5, rows[5], ROW, add);
            kernels.weigh(bytes, 0, 0.5f, rows[0], n, add);
            kernels.vignette(rows[0], n, 16, 0, 0.01f, 0.1f, 0.3f);
            kernels.grain(rows[0], n, 17, 0.1f);
            kernels.store(rows[0], 16, 235, bytes, 0, n);
            kernels.store(rows[0], 4, 64, 940, shorts, 0, n);
        }
    }
}
