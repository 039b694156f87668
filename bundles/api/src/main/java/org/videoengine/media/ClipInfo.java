package org.videoengine.media;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.FrameRate;

/**
 * What is known of a stretch of a clip before any of it is decoded.
 *
 * @param picture size and depth of its frames
 * @param frameTimes when its frames begin, ascending, in seconds from the clip's start, as the container has them: the first
 *     is on screen where the stretch begins, the last begins before its end
 * @param end when the last of them ends, in seconds from the clip's start
 * @param constantRate the rate on whose exact clock all frames lie but for the rounding of the container's time stamps; empty
 *     if there is none
 * @param rate frames a second, on average where it is not constant
 * @param hasSound whether the clip has a sound track
 */
public record ClipInfo(
        PictureInfo picture,
        List<Double> frameTimes,
        double end,
        Optional<FrameRate> constantRate,
        FrameRate rate,
        boolean hasSound) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no frame
     */
    public ClipInfo {
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(constantRate, "constantRate");
        Objects.requireNonNull(rate, "rate");
        frameTimes = List.copyOf(frameTimes);
        if (frameTimes.isEmpty()) {
            throw new IllegalArgumentException("a stretch of a clip has at least one frame");
        }
    }

    /** When a frame begins, in seconds from the clip's start, freed from the rounding of time stamps if it can be. */
    public double exactTime(int frame) {
        double time = frameTimes.get(frame);
        return constantRate
                .map(rate -> rate.secondsOf(Math.round(time * rate.fps())))
                .orElse(time);
    }
}
