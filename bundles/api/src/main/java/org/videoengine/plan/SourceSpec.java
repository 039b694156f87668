package org.videoengine.plan;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.KeyframeSource;

/**
 * A source picture of a shot and how far it may be reduced before the shot is drawn.
 *
 * @param keyframe where it comes from
 * @param width full luma width in pixels
 * @param height full luma height in pixels
 * @param minStep the smallest distance, in full-size source pixels, between neighbouring output pixels over all views of
 *     the shot; above 1 the source is finer than any frame needs
 * @param depth a picture of its depths, near is white, where the shot needs them
 * @param focus what of it is sharp, where not all is; then it has a depth map
 */
public record SourceSpec(
        KeyframeSource keyframe, int width, int height, double minStep, Optional<Path> depth, Optional<Focus> focus) {
    /** Refuses null and sizes or steps that are not positive. */
    public SourceSpec {
        Objects.requireNonNull(keyframe, "keyframe");
        Objects.requireNonNull(depth, "depth");
        Objects.requireNonNull(focus, "focus");
        if (width < 1 || height < 1 || !(minStep > 0)) {
            throw new IllegalArgumentException(
                    "a source has a positive size and step, not " + width + "x" + height + " at " + minStep);
        }
    }

    /** A picture without depth. */
    public SourceSpec(KeyframeSource keyframe, int width, int height, double minStep) {
        this(keyframe, width, height, minStep, Optional.empty(), Optional.empty());
    }

    /**
     * Samples that remain of a row or column when it is reduced for steps of that length: {@code floor(samples / step)},
     * never more than there were and at least 1.
     *
     * @param samples samples of the full row or column
     * @param step distance between neighbouring output samples, in samples of the full row or column
     */
    public static int reduced(int samples, double step) {
        return step <= 1 ? samples : Math.max(1, (int) Math.floor(samples / step + 1e-6));
    }
}
