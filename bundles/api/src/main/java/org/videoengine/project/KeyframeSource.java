package org.videoengine.project;

import java.nio.file.Path;
import java.util.Objects;

/** Where a keyframe's picture, or those of many keyframes, come from. Paths are absolute and normalised. */
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

    /**
     * A stretch of a clip, each frame of which is a keyframe: from the one on screen at {@code in} to the last that begins
     * before {@code out}. The frame of moment {@code t} is seen {@code (t - in) / speed} seconds after the stretch begins.
     *
     * @param file a video file
     * @param in seconds from the clip's start, not negative
     * @param out seconds from the clip's start, after {@code in}
     * @param speed how many times as fast as it was taken it is seen: 0.25 is slow motion
     */
    record ClipRange(Path file, double in, double out, double speed) implements KeyframeSource {
        /** The slowest. */
        public static final double MIN_SPEED = 0.001;

        /** The fastest. */
        public static final double MAX_SPEED = 1000;

        /**
         * Checks the stretch.
         *
         * @throws IllegalArgumentException if it is empty, begins before the clip, or the speed is out of its limits
         */
        public ClipRange {
            Objects.requireNonNull(file, "file");
            if (!(in >= 0 && out > in) || Double.isInfinite(out)) {
                throw new IllegalArgumentException(
                        "a stretch of a clip begins at 0 seconds or later and ends after that, not " + in + " to "
                                + out);
            }
            if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
                throw new IllegalArgumentException(
                        "a clip's speed is " + MIN_SPEED + " to " + MAX_SPEED + ", not " + speed);
            }
        }

        /** How long it is seen, in seconds. */
        public double duration() {
            return (out - in) / speed;
        }
    }
}
