package org.videoengine.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.conformance.SceneResult.Status;
import org.videoengine.frame.FrameBuffer;

/**
 * Measures how far a scene's frames are from the reference.
 *
 * <p>Percentile and PSNR are those of each plane of each frame. A percentile of fewer than 1000 samples is their maximum, and a
 * PSNR of a handful says nothing but how one value was rounded: planes as small as that are taken together over the scene, and
 * where even that is too little, every sample keeps to the bound of the percentile.
 */
final class Comparison {
    private static final int ENOUGH = 1000;

    private final double scale;
    private double maxError;
    private double error999;
    private double psnr = Double.POSITIVE_INFINITY;
    private WorstSample worst;

    private Comparison(int bitDepth) {
        scale = 1 << (bitDepth - 8);
    }

    static SceneResult of(ConformanceScene scene, List<FrameBuffer> expected, List<FrameBuffer> drawn) {
        Comparison comparison = new Comparison(scene.format().bitDepth());
        for (int plane = 0; plane < 3; plane++) {
            comparison.compare(plane, expected, drawn);
        }
        return comparison.result(scene.name());
    }

    private void compare(int plane, List<FrameBuffer> expected, List<FrameBuffer> drawn) {
        double[] together = new double[0];
        for (int frame = 0; frame < expected.size(); frame++) {
            double[] errors = errors(frame, plane, expected.get(frame), drawn.get(frame));
            if (errors.length >= ENOUGH) {
                measure(errors);
            } else {
                int before = together.length;
                together = Arrays.copyOf(together, before + errors.length);
                System.arraycopy(errors, 0, together, before, errors.length);
            }
        }
        if (together.length > 0) {
            measure(together);
        }
    }

    private double[] errors(int frame, int plane, FrameBuffer expected, FrameBuffer drawn) {
        int width = expected.format().planeWidth(plane);
        int height = expected.format().planeHeight(plane);
        double[] errors = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = expected.sample(plane, x, y);
                int actual = drawn.sample(plane, x, y);
                double error = Math.abs(right - actual) / scale;
                errors[y * width + x] = error;
                if (error > maxError) {
                    maxError = error;
                    worst = new WorstSample(frame, plane, x, y, right, actual);
                }
            }
        }
        return errors;
    }

    private void measure(double[] errors) {
        Arrays.sort(errors);
        error999 = Math.max(error999, errors[(int) Math.ceil(0.999 * errors.length) - 1]);
        if (errors.length >= ENOUGH) {
            double squares = 0;
            for (double error : errors) {
                squares += error * error;
            }
            psnr = Math.min(psnr, 10 * Math.log10(255 * 255 / (squares / errors.length)));
        }
    }

    private SceneResult result(String scene) {
        boolean failed = error999 > ConformanceKit.MAX_ERROR_999
                || maxError > ConformanceKit.MAX_ERROR
                || psnr < ConformanceKit.MIN_PSNR;
        String reason = failed
                ? String.format(
                        Locale.ROOT,
                        "error %.2f at the 99.9th percentile, %.2f at most (%s), PSNR %.1f dB",
                        error999,
                        maxError,
                        worst,
                        psnr)
                : "";
        return new SceneResult(
                scene,
                failed ? Status.FAILED : Status.PASSED,
                reason,
                Optional.ofNullable(worst),
                maxError,
                error999,
                psnr);
    }
}
