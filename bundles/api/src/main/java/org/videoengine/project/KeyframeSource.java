package org.videoengine.project;

import java.nio.file.Path;
import java.util.Objects;

/** Where a keyframe's picture comes from. Paths are absolute and normalised. */
public sealed interface KeyframeSource {

    /** The file that is read. */
    Path file();

    /**
     * A still picture.
     *
     * @param file a JPEG, PNG, WebP or TIFF file
     */
    record Image(Path file) implements KeyframeSource {
        /** Refuses null. */
        public Image {
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * One frame of a clip: the one on screen at a moment.
     *
     * @param file a video file
     * @param at seconds from the clip's start, not negative
     */
    record ClipFrame(Path file, double at) implements KeyframeSource {
        /**
         * Checks the moment.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public ClipFrame {
            Objects.requireNonNull(file, "file");
            if (!(at >= 0) || Double.isInfinite(at)) {
                throw new IllegalArgumentException("a clip's frame is at 0 seconds or later, not " + at);
            }
        }
    }
}
