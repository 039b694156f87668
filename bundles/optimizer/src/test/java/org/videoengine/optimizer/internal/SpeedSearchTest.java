package org.videoengine.optimizer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedPlan;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

class SpeedSearchTest {
    private static final Project FILM =
            new Project("film", Path.of("project.json"), FrameRate.parse("24"), Resolution.parse("1080p"), List.of());

    private final List<String> asked = new ArrayList<>();

    /** At 1080p: ultra 10, high 20, medium 40, low 80 frames per second; smaller pictures as many times as they are smaller. */
    private SpeedEstimate estimate(FilmJob job) {
        Resolution size = job.config().resolution().orElseThrow();
        double fps = 10
                * Math.pow(2, Quality.ULTRA.ordinal() - job.config().quality().ordinal())
                * (1920 * 1080.0 / (size.width() * size.height()));
        asked.add(job.config().quality().id() + " " + size);
        return new SpeedEstimate(fps, fps, 1, SpeedEstimate.Basis.FITTED, 9, 0.05);
    }

    private SpeedPlan plan(double target, Quality quality) throws OptimizerException {
        return new SpeedSearch(this::estimate)
                .plan(
                        target,
                        new FilmJob(
                                FILM,
                                List.of(),
                                Optional.empty(),
                                VideoConfig.DEFAULT.withQuality(quality),
                                "film.mp4",
                                Optional.empty()));
    }

    @Test
    void nothingGivesWayWhereTheTargetIsMet() throws OptimizerException {
        SpeedPlan plan = plan(20, Quality.HIGH);
        assertTrue(plan.reached());
        assertEquals(plan.before(), plan.after());
        assertEquals(List.of(), plan.givenUp());
        assertEquals(List.of("high 1920x1080"), asked);
    }

    @Test
    void qualityGivesWayOnlyAsFarAsNeeded() throws OptimizerException {
        SpeedPlan plan = plan(30, Quality.ULTRA);
        assertTrue(plan.reached());
        assertEquals(Quality.MEDIUM, plan.after().quality());
        assertEquals(Resolution.parse("1080p"), plan.after().resolution().orElseThrow());
        assertEquals(List.of("quality medium instead of ultra"), plan.givenUp());
        assertEquals(40, plan.estimateAfter().framesPerSecond());
        assertEquals(10, plan.estimateBefore().framesPerSecond());
    }

    @Test
    void thenTheSizeGivesWay() throws OptimizerException {
        SpeedPlan plan = plan(170, Quality.HIGH);
        assertTrue(plan.reached());
        assertEquals(
                List.of("quality low instead of high", "pictures of 1280x720 instead of 1920x1080"), plan.givenUp());
        assertEquals(Resolution.parse("720p"), plan.after().resolution().orElseThrow());
    }

    @Test
    void whatIsOutOfReachIsSaidWithTheFastest() throws OptimizerException {
        SpeedPlan plan = plan(5000, Quality.HIGH);
        assertFalse(plan.reached());
        assertEquals(Resolution.parse("360p"), plan.after().resolution().orElseThrow());
    }

    @Test
    void aTargetIsANumberAboveZero() {
        for (double target : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            OptimizerException e = assertThrows(OptimizerException.class, () -> plan(target, Quality.HIGH));
            assertTrue(e.wrongUse());
        }
    }
}
