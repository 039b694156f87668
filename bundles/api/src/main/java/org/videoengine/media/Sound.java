package org.videoengine.media;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A stretch of a clip's sound that goes with a film. It is copied as it is, not encoded again.
 *
 * @param file a clip; one without sound gives a silent film
 * @param from seconds from the clip's start, not negative
 * @param to seconds from the clip's start, after {@code from}
 */
public record Sound(Path file, double from, double to) {
    /**
     * Checks the stretch.
     *
     * @throws IllegalArgumentException if it is empty or begins before the clip
     */
    public Sound {
        Objects.requireNonNull(file, "file");
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException(
                    "a stretch of sound begins at 0 seconds or later and ends after that, not " + from + " to " + to);
        }
    }
}
