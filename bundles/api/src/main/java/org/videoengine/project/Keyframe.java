package org.videoengine.project;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture at a moment of a shot.
 *
 * @param source the picture
 * @param time seconds from the shot's start, between 0 and the shot's duration
 * @param depth a depth map for {@link Interpolation#DEPTH_AWARE}, near is white
 */
public record Keyframe(KeyframeSource source, double time, Optional<Path> depth) {
    /** Refuses null. */
    public Keyframe {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(depth, "depth");
    }
}
