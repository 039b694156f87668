package org.videoengine.conformance;

import java.util.List;
import java.util.Map;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;

/**
 * Something to draw.
 *
 * @param name says what is tried
 * @param plan what to draw
 * @param sources the plan's pictures, in order
 * @param motions of the frames that lie between two keyframes, by frame
 * @param format layout of the frames
 */
public record ConformanceScene(
        String name, ShotPlan plan, List<SourceImage> sources, Map<Integer, MotionField> motions, PixelFormat format) {
    /** Copies the list and the map. */
    public ConformanceScene {
        sources = List.copyOf(sources);
        motions = Map.copyOf(motions);
    }

    /** The pictures and the motion, as a backend asks for them. */
    public SourceImages images() {
        return new SceneSources(this);
    }
}
