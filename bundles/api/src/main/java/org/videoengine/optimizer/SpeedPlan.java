package org.videoengine.optimizer;

import java.util.List;
import java.util.Objects;
import org.videoengine.render.VideoConfig;

/**
 * What gives way so that a film is rendered at a speed.
 *
 * @param targetFramesPerSecond that was asked for
 * @param reached whether the estimate reaches it; if not, this is the fastest there is
 * @param before the configuration that was asked for, its resolution and quality filled in
 * @param estimateBefore its speed
 * @param after the configuration that reaches the target; equal to {@code before} where nothing has to give way
 * @param estimateAfter its speed
 * @param givenUp one sentence each, in the order in which it was given up
 */
public record SpeedPlan(
        double targetFramesPerSecond,
        boolean reached,
        VideoConfig before,
        SpeedEstimate estimateBefore,
        VideoConfig after,
        SpeedEstimate estimateAfter,
        List<String> givenUp) {
    /** Copies the list and refuses null. */
    public SpeedPlan {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(estimateBefore, "estimateBefore");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(estimateAfter, "estimateAfter");
        givenUp = List.copyOf(givenUp);
    }
}
