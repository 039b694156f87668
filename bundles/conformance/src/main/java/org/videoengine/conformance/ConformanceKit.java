package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.UnsupportedPlanException;
import org.videoengine.conformance.SceneResult.Status;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/**
 * Compares what a backend draws with the reference: each frame within 2 code values for 999 samples in 1000, 6 at most, and a
 * PSNR of 50 dB; and drawn again, in another order, on several threads, on another renderer, the same bytes.
 */
public final class ConformanceKit {
    /** Most error of 999 samples in 1000, on the 8-bit scale. */
    public static final double MAX_ERROR_999 = 2;
    /** Most error of any sample, on the 8-bit scale. */
    public static final double MAX_ERROR = 6;
    /** Least PSNR of a plane, in dB. */
    public static final double MIN_PSNR = 50;

    private static final long MEMORY = 1L << 30;

    private ConformanceKit() {}

    /** Runs all scenes on a backend. */
    public static ConformanceReport run(RenderBackend backend) {
        return run(backend, ConformanceScenes.all());
    }

    /** Runs some scenes on a backend. */
    public static ConformanceReport run(RenderBackend backend, List<ConformanceScene> scenes) {
        return run(backend, scenes, result -> {});
    }

    /**
     * Runs some scenes on a backend; what it promises apart from pixels is checked on the first that it draws. Scenes of a kind
     * that it does not draw, as it says with an {@link UnsupportedPlanException}, are skipped.
     *
     * @param progress is told each result as soon as it is there; what it throws ends the run
     */
    public static ConformanceReport run(
            RenderBackend backend, List<ConformanceScene> scenes, Consumer<SceneResult> progress) {
        List<SceneResult> results = new ArrayList<>();
        boolean promisesChecked = false;
        for (ConformanceScene scene : scenes) {
            SceneResult result = run(backend, scene);
            if (result.status() != Status.SKIPPED && !promisesChecked) {
                add(contract(backend, scene), results, progress);
                promisesChecked = true;
            }
            add(result, results, progress);
        }
        return new ConformanceReport(backend.descriptor().id(), results);
    }

    private static void add(SceneResult result, List<SceneResult> results, Consumer<SceneResult> progress) {
        results.add(result);
        progress.accept(result);
    }

    private static SceneResult contract(RenderBackend backend, ConformanceScene scene) {
        try {
            return Contract.broken(backend, scene)
                    .map(reason -> SceneResult.failed(Contract.NAME, reason))
                    .orElseGet(() -> new SceneResult(
                            Contract.NAME, Status.PASSED, "", Optional.empty(), 0, 0, Double.POSITIVE_INFINITY));
        } catch (BackendException | RuntimeException e) {
            return SceneResult.failed(Contract.NAME, "it threw " + e);
        }
    }

    private static SceneResult run(RenderBackend backend, ConformanceScene scene) {
        if (!backend.descriptor().pixelFormats().contains(scene.format())) {
            return SceneResult.skipped(scene.name(), "it does not draw " + scene.format() + " frames");
        }
        try (FrameRenderer renderer = open(backend, scene)) {
            List<FrameBuffer> drawn = drawAll(scene, renderer);
            String unsteady = Determinism.check(backend, scene, renderer, drawn);
            return unsteady.isEmpty()
                    ? Comparison.of(scene, ReferenceFrames.of(scene), drawn)
                    : SceneResult.failed(scene.name(), unsteady);
        } catch (UnsupportedPlanException e) {
            return SceneResult.skipped(scene.name(), e.getMessage());
        } catch (BackendException | RuntimeException e) {
            return SceneResult.failed(scene.name(), "it threw " + e);
        }
    }

    static FrameRenderer open(RenderBackend backend, ConformanceScene scene) throws BackendException {
        return backend.open(scene.plan(), scene.images(), scene.format(), new RenderSettings(2, MEMORY));
    }

    static FrameBuffer dirtyBuffer(ConformanceScene scene) {
        FrameBuffer buffer = FrameBuffer.allocate(
                new FrameFormat(scene.plan().width(), scene.plan().height(), scene.format()));
        for (int plane = 0; plane < 3; plane++) {
            if (scene.format().bytesPerSample() == 1) {
                Arrays.fill(buffer.bytes(plane), (byte) 0xAA);
            } else {
                Arrays.fill(buffer.shorts(plane), (short) 0x2AA);
            }
        }
        return buffer;
    }

    private static List<FrameBuffer> drawAll(ConformanceScene scene, FrameRenderer renderer) throws BackendException {
        List<FrameBuffer> frames = new ArrayList<>();
        for (int frame = 0; frame < scene.plan().frames().size(); frame++) {
            FrameBuffer buffer = dirtyBuffer(scene);
            renderer.render(frame, buffer);
            frames.add(buffer);
        }
        return frames;
    }
}
