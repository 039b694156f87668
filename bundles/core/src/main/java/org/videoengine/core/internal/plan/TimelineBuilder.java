package org.videoengine.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.TimelineMetadata;

/**
 * Lays the shots of a project on the film's timeline: a shot follows the one before it, or starts early by the frames that
 * the two share in a dissolve. Thread-safe.
 */
public final class TimelineBuilder {

    /**
     * Lays out all shots. At a frame rate other than the project's own a dissolve may round to more frames than the shots
     * have to give; it is shortened then, so that no shot lies wholly within one dissolve or in two at once. The transition
     * of the last shot is not used.
     *
     * @param project whose shots
     * @param frameRate of the film
     * @param resolution of the film, passed through
     * @throws IllegalArgumentException if the film has more frames than an {@code int} can count
     */
    public TimelineMetadata build(Project project, FrameRate frameRate, Resolution resolution) {
        List<Shot> shots = project.shots();
        List<TimelineMetadata.Entry> entries = new ArrayList<>(shots.size());
        long start = 0;
        long end = 0;
        int overlapBefore = 0;
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i);
            int frames = frameRate.framesIn(shot.duration());
            end = start + frames;
            if (end > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("the film of " + project.name() + " has more than "
                        + Integer.MAX_VALUE + " frames at " + frameRate + " frames per second");
            }
            int overlap = i + 1 == shots.size()
                    ? 0
                    : Math.min(
                            overlapFrames(shot.transition(), frameRate),
                            Math.min(
                                    frames - Math.max(1, overlapBefore),
                                    frameRate.framesIn(shots.get(i + 1).duration()) - 1));
            entries.add(new TimelineMetadata.Entry(
                    shot.id(),
                    (int) start,
                    frames,
                    frameRate.secondsOf(start),
                    frameRate.secondsOf(frames),
                    shot.keyframes().size(),
                    overlap));
            start = end - overlap;
            overlapBefore = overlap;
        }
        return new TimelineMetadata(
                project.name(), frameRate, resolution, (int) end, frameRate.secondsOf(end), entries);
    }

    /** How many frames two shots share in a transition, before it is held against their lengths. */
    public static int overlapFrames(Transition transition, FrameRate frameRate) {
        return transition.type() == Transition.Type.CUT ? 0 : frameRate.framesIn(transition.duration());
    }
}
