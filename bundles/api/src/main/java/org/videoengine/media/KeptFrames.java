package org.videoengine.media;

import java.util.Objects;
import java.util.Optional;

/**
 * What an earlier render has left of a film.
 *
 * @param frames from the first one on
 * @param chunks in which they are
 * @param lost what of it could not be used, in one sentence; empty if all could
 */
public record KeptFrames(int frames, int chunks, Optional<String> lost) {
    /** Nothing was left. */
    public static final KeptFrames NONE = new KeptFrames(0, 0, Optional.empty());

    /** Refuses null. */
    public KeptFrames {
        Objects.requireNonNull(lost, "lost");
    }
}
