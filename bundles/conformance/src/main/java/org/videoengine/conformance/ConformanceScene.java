package org.videoengine.conformance;

import java.util.List;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;

/**
 * Something to draw.
 *
 * @param name says what is tried
 * @param plan what to draw
 * @param sources the plan's pictures, in order
 * @param format layout of the frames
 */
public record ConformanceScene(String name, ShotPlan plan, List<SourceImage> sources, PixelFormat format) {
    /** Copies the list. */
    public ConformanceScene {
        sources = List.copyOf(sources);
    }
}
