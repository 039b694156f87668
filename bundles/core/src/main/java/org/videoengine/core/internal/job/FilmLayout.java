package org.videoengine.core.internal.job;

import java.util.List;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.TimelineMetadata;

/** Which frame of which shot, or of which two shots in a dissolve, makes a frame of the film. Immutable. */
public final class FilmLayout {
    private final List<ShotPlan> plans;
    private final int[] start;
    private final int frameCount;

    /** Of shots laid on a timeline, with their plans in the same order. */
    public FilmLayout(TimelineMetadata timeline, List<ShotPlan> plans) {
        this.plans = List.copyOf(plans);
        this.start = timeline.shots().stream()
                .mapToInt(TimelineMetadata.Entry::startFrame)
                .toArray();
        this.frameCount = timeline.frameCount();
    }

    /** Frames of the film. */
    public int frameCount() {
        return frameCount;
    }

    List<ShotPlan> plans() {
        return plans;
    }

    /** The earliest shot that is seen on a frame of the film. */
    int shotOf(int frame) {
        int shot = 0;
        while (frame >= end(shot)) {
            shot++;
        }
        return shot;
    }

    /** Whether the shot after that one is seen on the frame as well. */
    boolean dissolves(int shot, int frame) {
        return shot + 1 < start.length && frame >= start[shot + 1];
    }

    /** The frame of the shot's plan that is seen on a frame of the film. */
    int localFrame(int shot, int frame) {
        return frame - start[shot];
    }

    /** Frames for which a shot and the next one are both seen. */
    int overlap(int shot) {
        return end(shot) - start[shot + 1];
    }

    /** How many frames of a stretch of film a shot is seen on. */
    int framesOf(int shot, int first, int count) {
        return Math.max(0, Math.min(end(shot), first + count) - Math.max(start[shot], first));
    }

    private int end(int shot) {
        return start[shot] + plans.get(shot).frames().size();
    }
}
