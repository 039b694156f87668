package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.conformance.SceneResult.Status;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.SourceImage;

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
        List<SceneResult> results = new ArrayList<>();
        for (ConformanceScene scene : scenes) {
            results.add(run(backend, scene));
        }
        return new ConformanceReport(backend.descriptor().id(), results);
    }

    private static SceneResult run(RenderBackend backend, ConformanceScene scene) {
        if (!backend.descriptor().pixelFormats().contains(scene.format())) {
            return new SceneResult(
                    scene.name(), Status.SKIPPED, "it does not draw " + scene.format() + " frames", 0, 0, 0, 0, 0);
        }
        try (FrameRenderer renderer = open(backend, scene)) {
            List<FrameBuffer> drawn = drawAll(scene, renderer);
            String unsteady = Determinism.check(backend, scene, renderer, drawn);
            SceneResult result = compare(scene, drawn);
            return unsteady.isEmpty() ? result : failed(scene, unsteady);
        } catch (BackendException | RuntimeException e) {
            return failed(scene, "it threw " + e);
        }
    }

    static FrameRenderer open(RenderBackend backend, ConformanceScene scene) throws BackendException {
        List<SourceImage> sources = scene.sources();
        return backend.open(scene.plan(), sources::get, scene.format(), new RenderSettings(2, MEMORY));
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

    private static SceneResult failed(ConformanceScene scene, String reason) {
        return new SceneResult(scene.name(), Status.FAILED, reason, 0, 0, 0, 0, 0);
    }

    private static SceneResult compare(ConformanceScene scene, List<FrameBuffer> drawn) {
        ReferenceRenderer reference = new ReferenceRenderer(scene.plan(), scene.sources(), scene.format());
        SceneResult worst = null;
        for (int frame = 0; frame < drawn.size(); frame++) {
            FrameBuffer expected = reference.render(frame);
            for (int plane = 0; plane < 3; plane++) {
                SceneResult result = compare(scene, frame, plane, expected, drawn.get(frame));
                if (worst == null || badness(result) > badness(worst)) {
                    worst = result;
                }
            }
        }
        return worst;
    }

    private static double badness(SceneResult result) {
        return (result.status() == Status.FAILED ? 1000 : 0) + result.maxError() + result.error999();
    }

    private static SceneResult compare(
            ConformanceScene scene, int frame, int plane, FrameBuffer expected, FrameBuffer drawn) {
        int width = expected.format().planeWidth(plane);
        int height = expected.format().planeHeight(plane);
        double scale = 1 << (scene.format().bitDepth() - 8);
        double[] errors = new double[width * height];
        double squares = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double error = Math.abs(expected.sample(plane, x, y) - drawn.sample(plane, x, y)) / scale;
                errors[y * width + x] = error;
                squares += error * error;
            }
        }
        Arrays.sort(errors);
        double max = errors[errors.length - 1];
        double most = errors[(int) Math.ceil(0.999 * errors.length) - 1];
        double psnr = 10 * Math.log10(255 * 255 / (squares / errors.length));
        String reason = "";
        if (most > MAX_ERROR_999 || max > MAX_ERROR || psnr < MIN_PSNR) {
            reason = String.format(
                    Locale.ROOT,
                    "frame %d, plane %d: error %.2f at the 99.9th percentile, %.2f at most, PSNR %.1f dB",
                    frame,
                    plane,
                    most,
                    max,
                    psnr);
        }
        Status status = reason.isEmpty() ? Status.PASSED : Status.FAILED;
        return new SceneResult(scene.name(), status, reason, frame, plane, max, most, psnr);
    }
}
