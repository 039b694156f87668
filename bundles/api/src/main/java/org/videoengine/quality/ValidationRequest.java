package org.videoengine.quality;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.FrameRate;

/**
 * A film to be judged by itself.
 *
 * @param path a film, a folder of numbered pictures, or a pattern such as {@code frames/%05d.png}
 * @param standard it shall be held against
 * @param stillsRate frames a second of pictures, which have none of their own; a film has its own
 * @param listener hears of progress
 */
public record ValidationRequest(
        Path path, QualityStandard standard, Optional<FrameRate> stillsRate, QualityListener listener) {

    /** Refuses null. */
    public ValidationRequest {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(stillsRate, "stillsRate");
        Objects.requireNonNull(listener, "listener");
    }

    /** Held against the standard of the web. */
    public static ValidationRequest of(Path path) {
        return new ValidationRequest(path, QualityStandard.WEB, Optional.empty(), QualityListener.NONE);
    }

    /** The same held against another standard. */
    public ValidationRequest against(QualityStandard other) {
        return new ValidationRequest(path, other, stillsRate, listener);
    }

    /** The same with a rate for pictures. */
    public ValidationRequest withStillsRate(FrameRate rate) {
        return new ValidationRequest(path, standard, Optional.of(rate), listener);
    }

    /** The same with somebody who hears of progress. */
    public ValidationRequest withListener(QualityListener other) {
        return new ValidationRequest(path, standard, stillsRate, other);
    }
}
