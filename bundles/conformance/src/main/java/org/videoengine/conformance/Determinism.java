package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.frame.FrameBuffer;

/** Checks that the same recipe gives the same bytes, however it is drawn. */
final class Determinism {
    private static final int THREADS = 2;

    private Determinism() {}

    /** What is not the same, in one sentence; empty when everything is. */
    static String check(
            RenderBackend backend, ConformanceScene scene, FrameRenderer renderer, List<FrameBuffer> expected)
            throws BackendException {
        FrameBuffer buffer = ConformanceKit.dirtyBuffer(scene);
        for (int frame = expected.size() - 1; frame >= 0; frame--) {
            renderer.render(frame, buffer);
            if (!same(expected.get(frame), buffer)) {
                return "frame " + frame + " came out differently when frames were drawn backwards";
            }
        }
        if (backend.descriptor().concurrency() >= THREADS) {
            String unsteady = onThreads(scene, renderer, expected);
            if (!unsteady.isEmpty()) {
                return unsteady;
            }
        }
        try (FrameRenderer second = ConformanceKit.open(backend, scene)) {
            second.render(0, buffer);
            if (!same(expected.get(0), buffer)) {
                return "frame 0 came out differently on a second renderer";
            }
            second.close();
        }
        return "";
    }

    private static String onThreads(ConformanceScene scene, FrameRenderer renderer, List<FrameBuffer> expected)
            throws BackendException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        // All at once: a thread that starts late would draw alone.
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int i = 0; i < THREADS * 2; i++) {
                int frame = i % expected.size();
                wrong.add(threads.submit(() -> {
                    FrameBuffer buffer = ConformanceKit.dirtyBuffer(scene);
                    start.await();
                    renderer.render(frame, buffer);
                    return same(expected.get(frame), buffer) ? -1 : frame;
                }));
            }
            for (Future<Integer> each : wrong) {
                if (each.get() >= 0) {
                    return "frame " + each.get() + " came out differently when several threads drew at once";
                }
            }
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the check was interrupted";
        } catch (ExecutionException e) {
            throw new BackendException("drawing on several threads failed: " + e.getCause(), e);
        } finally {
            threads.shutdown();
        }
    }

    private static boolean same(FrameBuffer a, FrameBuffer b) {
        boolean wide = a.format().pixelFormat().bytesPerSample() == 2;
        for (int plane = 0; plane < 3; plane++) {
            if (wide
                    ? !Arrays.equals(a.shorts(plane), b.shorts(plane))
                    : !Arrays.equals(a.bytes(plane), b.bytes(plane))) {
                return false;
            }
        }
        return true;
    }
}
