package org.videoengine.quality;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A film to be compared with a reference, frame by frame in their order.
 *
 * @param reference a film, a folder of numbered pictures, or a pattern such as {@code frames/%05d.png}
 * @param test the same, of the same size and layout; of two lengths, what both have is compared
 * @param eachFrame takes every frame's scores as they are measured
 * @param listener hears of progress
 */
public record ComparisonRequest(Path reference, Path test, Consumer<FrameScores> eachFrame, QualityListener listener) {

    /** Refuses null. */
    public ComparisonRequest {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(eachFrame, "eachFrame");
        Objects.requireNonNull(listener, "listener");
    }

    /** Of two films. */
    public static ComparisonRequest of(Path reference, Path test) {
        return new ComparisonRequest(reference, test, scores -> {}, QualityListener.NONE);
    }

    /** The same with somebody who takes every frame's scores. */
    public ComparisonRequest withEachFrame(Consumer<FrameScores> consumer) {
        return new ComparisonRequest(reference, test, consumer, listener);
    }

    /** The same with somebody who hears of progress. */
    public ComparisonRequest withListener(QualityListener other) {
        return new ComparisonRequest(reference, test, eachFrame, other);
    }
}
