package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.videoengine.core.internal.plan.PlanSplitter;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.TimelineMetadata;

/**
 * Which frame of which shot, or of which two shots in a dissolve, makes a frame of the film. A shot of many pictures counts as
 * several shots here. Immutable.
 */
public final class FilmLayout {
    private final List<ShotPlan> plans;
    private final int[] start;
    private final int[] end;
    private final int frameCount;

    /** Of shots laid on a timeline, with their plans in the same order. */
    public FilmLayout(TimelineMetadata timeline, List<ShotPlan> plans) {
        this(timeline, plans, new PlanSplitter(Integer.MAX_VALUE));
    }

    /** The same with plans of many pictures divided; not where two shots are seen at once. */
    public FilmLayout(TimelineMetadata timeline, List<ShotPlan> plans, PlanSplitter splitter) {
        List<ShotPlan> parts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int overlapBefore = 0;
        for (int shot = 0; shot < plans.size(); shot++) {
            TimelineMetadata.Entry entry = timeline.shots().get(shot);
            int startFrame = entry.startFrame();
            int frames = plans.get(shot).frames().size();
            for (ShotPlan part : splitter.split(plans.get(shot), overlapBefore, frames - entry.overlapFrames())) {
                parts.add(part);
                starts.add(startFrame);
                startFrame += part.frames().size();
            }
            overlapBefore = entry.overlapFrames();
        }
        this.plans = List.copyOf(parts);
        this.start = starts.stream().mapToInt(Integer::intValue).toArray();
        this.end = new int[start.length];
        for (int shot = 0; shot < start.length; shot++) {
            end[shot] = start[shot] + parts.get(shot).frames().size();
        }
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
        int found = Arrays.binarySearch(end, frame);
        return found >= 0 ? found + 1 : -found - 1;
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
        return end[shot] - start[shot + 1];
    }

    /** Whether two shots are seen at once anywhere. */
    public boolean dissolves() {
        for (int shot = 0; shot + 1 < start.length; shot++) {
            if (overlap(shot) > 0) {
                return true;
            }
        }
        return false;
    }

    /** On how many frames of a stretch of film each shot is seen, leaving out those that are passed over. */
    int[] framesToDraw(int first, int count, BitSet passed) {
        int[] frames = new int[start.length];
        for (int frame = passed.nextClearBit(0); frame < count; frame = passed.nextClearBit(frame + 1)) {
            int shot = shotOf(first + frame);
            frames[shot]++;
            if (dissolves(shot, first + frame)) {
                frames[shot + 1]++;
            }
        }
        return frames;
    }
}
