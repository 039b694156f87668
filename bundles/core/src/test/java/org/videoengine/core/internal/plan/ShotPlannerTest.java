package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.plan.Plans.keyframe;
import static org.videoengine.core.internal.plan.Plans.plan;
import static org.videoengine.core.internal.plan.Plans.shot;
import static org.videoengine.core.internal.plan.Plans.with;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.videoengine.plan.ComputedFrames;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.CameraMove.Zoom;
import org.videoengine.project.Easing;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

class ShotPlannerTest {
    private static final List<Keyframe> TWO = List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 5));

    @Test
    void theQualityNamesFilterAndWorkingSpace() throws Exception {
        Shot shot = shot(1, "a-1920x1080.jpg");
        assertEquals(ResamplingKernel.TRIANGLE, plan(shot, Quality.LOW).kernel());
        assertEquals(ResamplingKernel.CATMULL_ROM, plan(shot, Quality.MEDIUM).kernel());
        assertEquals(ResamplingKernel.CATMULL_ROM, plan(shot, Quality.HIGH).kernel());
        assertEquals(ResamplingKernel.LANCZOS3, plan(shot, Quality.ULTRA).kernel());
        assertEquals(WorkingSpace.YCBCR, plan(shot, Quality.HIGH).workingSpace());
        assertEquals(WorkingSpace.LINEAR_RGB, plan(shot, Quality.ULTRA).workingSpace());
    }

    @Test
    void theConfigurationOverridesTheProject() throws Exception {
        VideoConfig config =
                VideoConfig.DEFAULT.withFrameRate(new FrameRate(30000, 1001)).withResolution(new Resolution(640, 480));
        ShotPlan plan = plan(shot(2, "a-1920x1080.jpg"), config);
        assertEquals(60, plan.frames().size());
        assertEquals(640, plan.width());
        assertEquals(480, plan.height());
        assertEquals(new FrameRate(30000, 1001), plan.frameRate());
        assertEquals(2.25, plan.sources().get(0).minStep(), 0);
    }

    @Test
    void aVignetteTakesAsMuchLightAtEveryQuality() throws Exception {
        Shot shot = with(shot(1, "a-1920x1080.jpg"), new Effects(0, 0.8, 0));
        double light = 1 - 0.75 * plan(shot, Quality.ULTRA).frames().get(0).vignette();
        double code = 1 - 0.75 * plan(shot, Quality.HIGH).frames().get(0).vignette();
        assertEquals(0.4, light, 1e-12);
        assertEquals(light, Math.pow(code, 2.2), 1e-12);
    }

    @Test
    void effectsBecomeNumbers() throws Exception {
        ShotPlan plan = plan(with(shot(1, "a-1920x1080.jpg"), new Effects(0, 0.3, 0.1)));
        Set<Integer> seeds = new HashSet<>();
        for (FrameRecipe frame : plan.frames()) {
            assertEquals(0.1459, frame.vignette(), 1e-4);
            assertEquals(2.5, frame.grain().sigma(), 1e-15);
            assertTrue(seeds.add(frame.grain().seed()));
        }
        assertEquals(
                Grain.NONE, plan(shot(1, "a-1920x1080.jpg")).frames().get(3).grain());
    }

    @Test
    void seedsAreTheSameInEveryProcess() {
        assertEquals(-1923626928, new GrainSeeds("shot_001").seed(0));
        assertEquals(2015808559, new GrainSeeds("shot_001").seed(119));
        assertNotEquals(new GrainSeeds("shot_001").seed(0), new GrainSeeds("shot_002").seed(0));
        int ones = 0;
        for (int frame = 0; frame < 1000; frame++) {
            GrainSeeds seeds = new GrainSeeds("s");
            ones += Integer.bitCount(seeds.seed(frame) ^ seeds.seed(frame + 1));
        }
        assertEquals(16_000, ones, 400);
    }

    @Test
    void framesBetweenKeyframesFollowTheirMotion() throws Exception {
        List<Keyframe> pictures = List.of(keyframe("a-320x180.png", 0), keyframe("b-640x360.png", 5));
        ShotPlan plan = plan(shot(5, pictures, Interpolation.OPTICAL_FLOW));
        assertEquals(Optional.empty(), plan.frames().get(0).motion());
        Motion motion = plan.frames().get(30).motion().orElseThrow();
        assertEquals(new Motion(0, 1, 0.25), motion);
        assertEquals(1, plan.frames().get(30).samples().size());
        assertEquals(0, plan.frames().get(30).samples().get(0).source());
        assertEquals(1, plan.frames().get(30).samples().get(0).weight());
        assertEquals(2 * plan.sources().get(0).minStep(), plan.sources().get(1).minStep(), 1e-12);
    }

    @Test
    void motionNeedsKeyframesOfOneShape() {
        List<Keyframe> pictures = List.of(keyframe("a-320x180.png", 0), keyframe("b-320x200.png", 5));
        RenderException e =
                assertThrows(RenderException.class, () -> plan(shot(5, pictures, Interpolation.OPTICAL_FLOW)));
        assertEquals(
                "/film/project.json: shot \"shot\": interpolation: \"optical_flow\" needs keyframes of one shape, but"
                        + " a-320x180.png (320x180) and b-320x200.png (320x200) differ; crop them to one"
                        + " shape, or use \"linear\"",
                e.getMessage());
    }

    @Test
    void motionIsNoMatterWhereThereIsNothingToInterpolate() throws Exception {
        assertEquals(
                120,
                plan(shot(5, TWO.subList(0, 1), Interpolation.OPTICAL_FLOW))
                        .frames()
                        .size());
        List<Keyframe> same = List.of(keyframe("a-9x9.png", 0), keyframe("a-9x9.png", 5));
        assertEquals(
                1,
                plan(shot(5, same, Interpolation.OPTICAL_FLOW))
                        .frames()
                        .get(60)
                        .samples()
                        .size());
    }

    @Test
    void anErrorOfThePictureIsPassedOn() {
        RenderException e = assertThrows(RenderException.class, () -> plan(shot(5, "broken.jpg")));
        assertEquals("/film/broken.jpg: this is not a picture", e.getMessage());
        assertFalse(e.wrongUse());
    }

    @Test
    void eachPictureIsLookedAtOnce() throws Exception {
        Plans.Sizes pictures = new Plans.Sizes();
        Shot shot = shot(
                5,
                List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 1), keyframe("a-9x9.png", 2)),
                Interpolation.LINEAR);
        new ShotPlanner().plan(Plans.project(shot), shot, VideoConfig.DEFAULT, pictures);
        assertEquals(2, pictures.probed.size());
    }

    @Test
    void refusesMoreFramesThanADayHas() {
        RenderException e = assertThrows(
                RenderException.class,
                () -> plan(shot(86_400, "a-9x9.png"), VideoConfig.DEFAULT.withFrameRate(new FrameRate(60, 1))));
        assertEquals(
                "/film/project.json: shot \"shot\": duration: 86400.0 s at 60 frames per second are 5184000 frames, but a"
                        + " shot has at most 2592000",
                e.getMessage());
    }

    @Test
    void plansAnHour() throws Exception {
        ShotPlan plan = plan(shot(3600, "a-1920x1080.jpg", new Zoom(Direction.IN, 0.2, Easing.EASE_IN_OUT)));
        assertEquals(86_400, plan.frames().size());
        assertEquals(1 / 1.2, Plans.view(plan, 86_399).xx(), 1e-15);
        // Its recipes are not in memory: they are worked out again, to the same bits.
        assertTrue(plan.frames() instanceof ComputedFrames);
        assertEquals(plan.frames().get(43_210), plan.frames().get(43_210));
        assertEquals(43_210, plan.frames().get(43_210).index());
        assertEquals(1 / 1.2, plan.sources().get(0).minStep(), 1e-15);
    }

    @Test
    void aPlanIsTheSameEveryTime() throws Exception {
        Shot shot = with(
                shot(2, TWO, Interpolation.LINEAR, new Zoom(Direction.OUT, 0.7, Easing.EASE_OUT)),
                new Effects(270, 0.1, 0.9));
        assertEquals(plan(shot), plan(shot));
    }
}
