package org.videoengine.engine.cpu.internal;

import java.util.Locale;
import java.util.stream.IntStream;
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
    private static final int WARM_UP_ROW = 512;
    private static final int WARM_UP_TAPS = 5;
    private static final int WARM_UP_CALLS = 40_000;
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
        byte[] bytes = new byte[WARM_UP_ROW];
        short[] shorts = new short[WARM_UP_ROW];
        float[] row = new float[WARM_UP_ROW];
        float[] line = new float[WARM_UP_ROW];
        float[] weights = new float[WARM_UP_ROW * WARM_UP_TAPS];
        int[] firsts = IntStream.range(0, WARM_UP_ROW).toArray();
        // One short of a full row, so that the tails are compiled too.
        int n = WARM_UP_ROW - 1;
        long deadline = System.nanoTime() + WARM_UP_NANOS;
        for (int call = 0; call < WARM_UP_CALLS && System.nanoTime() < deadline; call++) {
            boolean add = (call & 1) == 0;
            vector.blend4(bytes, 0, 0, 0, 0, 0.1f, 0.2f, 0.3f, 0.4f, row, 0, n);
            vector.weigh(bytes, 0, 0.5f, row, 0, n, add);
            vector.weigh(shorts, 0, 0.5f, row, 0, n, add);
            vector.filter(row, 0, firsts, weights, n - WARM_UP_TAPS, WARM_UP_TAPS, 0.5f, line, add);
            vector.store(row, 16, 235, bytes, 0, n);
            vector.store(row, 4, 64, 940, shorts, 0, n);
        }
        current = vector;
    }
}
