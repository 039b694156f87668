package org.videoengine.optimizer.internal;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedPlan;
import org.videoengine.optimizer.internal.measure.Ladder;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/** Goes down the ladder of qualities and sizes until an estimate reaches a target. */
final class SpeedSearch {
    /** How fast a film is. */
    interface Estimator {
        SpeedEstimate estimate(FilmJob job) throws OptimizerException;
    }

    private final Estimator estimator;

    SpeedSearch(Estimator estimator) {
        this.estimator = estimator;
    }

    SpeedPlan plan(double target, FilmJob job) throws OptimizerException {
        if (!(target > 0 && target <= 1e6)) {
            throw new OptimizerException("a target is more than 0 frames per second, not " + target, true);
        }
        Resolution own = job.config().resolution().orElse(job.project().resolution());
        List<VideoConfig> steps = Ladder.from(job.config(), own);
        SpeedEstimate first = null;
        VideoConfig chosen = null;
        SpeedEstimate reached = null;
        for (VideoConfig step : steps) {
            SpeedEstimate estimate = estimator.estimate(job.withConfig(step));
            first = first == null ? estimate : first;
            // A step down is not always faster: where the encoder or the start decides, it is not taken for nothing.
            if (reached == null || estimate.framesPerSecond() > reached.framesPerSecond()) {
                chosen = step;
                reached = estimate;
            }
            if (reached.framesPerSecond() >= target) {
                break;
            }
        }
        return new SpeedPlan(
                target,
                reached.framesPerSecond() >= target,
                steps.get(0),
                first,
                chosen,
                reached,
                givenUp(steps.get(0), chosen));
    }

    private static List<String> givenUp(VideoConfig before, VideoConfig after) {
        List<String> given = new ArrayList<>();
        if (after.quality() != before.quality()) {
            given.add("quality " + after.quality().id() + " instead of "
                    + before.quality().id());
        }
        Resolution size = after.resolution().orElseThrow();
        if (!size.equals(before.resolution().orElseThrow())) {
            given.add(
                    "pictures of " + size + " instead of " + before.resolution().orElseThrow());
        }
        return given;
    }
}
