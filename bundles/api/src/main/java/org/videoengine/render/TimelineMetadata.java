package org.videoengine.render;

import java.util.List;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Resolution;

/**
 * Where each shot lies on the film's timeline.
 *
 * @param name the project's name
 * @param frameRate frames per second
 * @param resolution in pixels
 * @param frameCount frames of the film
 * @param durationSeconds of the film: frames over frame rate
 * @param shots in order
 */
public record TimelineMetadata(
        String name,
        FrameRate frameRate,
        Resolution resolution,
        int frameCount,
        double durationSeconds,
        List<Entry> shots) {

    /**
     * A shot on the timeline.
     *
     * @param shotId its id
     * @param startFrame first frame on the film, counted from 0
     * @param frameCount frames in which it is seen
     * @param startSeconds when it is first seen
     * @param durationSeconds frames over frame rate
     * @param keyframes how many it has
     * @param overlapFrames frames that it shares with the next shot in a dissolve, 0 at a cut
     */
    public record Entry(
            String shotId,
            int startFrame,
            int frameCount,
            double startSeconds,
            double durationSeconds,
            int keyframes,
            int overlapFrames) {}

    /** Copies the list. */
    public TimelineMetadata {
        shots = List.copyOf(shots);
    }
}
