package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.plan.Plans.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.plan.ComputedFrames;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/** Frames of a clip of 25 frames a second, ten seconds long, as keyframes. */
class ClipPlanTest {
    private static final Path CLIP = Path.of("/film/clip-64x36.mp4");

    private static Shot shot(double in, double out, double speed, double duration, Interpolation interpolation) {
        Keyframe range = new Keyframe(new ClipRange(CLIP, in, out, speed), 0, Optional.empty());
        return Plans.shot(duration, List.of(range), interpolation);
    }

    private static VideoConfig at(int rate) {
        return VideoConfig.DEFAULT.withFrameRate(new FrameRate(rate, 1));
    }

    private static double seen(ShotPlan plan, int frame) {
        return ((ClipFrame) plan.sources()
                        .get(plan.frames().get(frame).samples().get(0).source())
                        .keyframe())
                .at();
    }

    @Test
    void atItsOwnRateEveryFrameIsOneOfTheClip() throws Exception {
        ShotPlan plan = plan(shot(2, 4, 1, 2, Interpolation.OPTICAL_FLOW), at(25));
        assertEquals(50, plan.sources().size());
        for (int frame = 0; frame < 50; frame++) {
            assertEquals(2 + 0.04 * frame, seen(plan, frame), 1e-9);
            assertEquals(1, plan.frames().get(frame).samples().size());
            assertEquals(Optional.empty(), plan.frames().get(frame).motion());
        }
    }

    @Test
    void slowMotionLiesBetweenFrames() throws Exception {
        ShotPlan plan = plan(shot(2, 4, 0.25, 8, Interpolation.OPTICAL_FLOW), at(25));
        assertEquals(50, plan.sources().size());
        for (int frame = 0; frame < 197; frame++) {
            Optional<Motion> motion = plan.frames().get(frame).motion();
            assertEquals(frame % 4 != 0, motion.isPresent());
            assertEquals(frame % 4 / 4.0, motion.map(Motion::time).orElse(0.0), 1e-9);
            assertEquals(2 + 0.04 * (frame / 4), seen(plan, frame), 1e-9);
        }
        assertEquals(3.96, seen(plan, 199), 1e-9);
    }

    @Test
    void framesBesideAPairTellHowItsMotionBends() throws Exception {
        ShotPlan plan = plan(shot(2, 4, 0.25, 8, Interpolation.OPTICAL_FLOW), at(25));
        Motion first = plan.frames().get(1).motion().orElseThrow();
        assertEquals(Optional.empty(), first.before());
        assertEquals(2, first.after().orElseThrow().source());
        Motion middle = plan.frames().get(41).motion().orElseThrow();
        assertEquals(9, middle.before().orElseThrow().source());
        assertEquals(-1, middle.before().orElseThrow().time(), 1e-9);
        assertEquals(12, middle.after().orElseThrow().source());
        assertEquals(2, middle.after().orElseThrow().time(), 1e-9);
    }

    @Test
    void beginsWithTheFrameThatIsOnScreen() throws Exception {
        ShotPlan plan = plan(shot(2.03, 3.03, 1, 1, Interpolation.HOLD), at(25));
        assertEquals(2.0, seen(plan, 0), 1e-9);
        assertEquals(2.04, seen(plan, 1), 1e-9);
    }

    @Test
    void timeLapsePassesFramesOver() throws Exception {
        ShotPlan plan = plan(shot(0, 10, 5, 2, Interpolation.HOLD), at(25));
        assertEquals(50, plan.sources().size());
        assertEquals(9.8, seen(plan, 49), 1e-9);
    }

    @Test
    void aClipThatEndsTooSoonIsRefused() {
        RenderException refusal =
                assertThrows(RenderException.class, () -> plan(shot(8, 12, 1, 4, Interpolation.HOLD), at(25)));
        assertEquals(
                "/film/project.json: shot \"shot\": keyframes[0].out: " + CLIP + " is 10.000 s long, but the shot shows"
                        + " it until 12.000 s; take an earlier out, a shorter duration or a lower speed",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "7", "16", "30"})
    void partsDrawWhatTheWholeDraws(int most) throws Exception {
        ShotPlan whole = plan(shot(2, 4, 0.4, 5, Interpolation.OPTICAL_FLOW), at(25));
        List<ShotPlan> parts = new PlanSplitter(most).split(whole, 10, 110);
        assertTrue(parts.size() > 1);
        List<String> drawn = new ArrayList<>();
        int start = 0;
        for (ShotPlan part : parts) {
            for (FrameRecipe recipe : part.frames()) {
                drawn.add(text(part, recipe));
            }
            boolean free = start > 10 && start + part.frames().size() < 110;
            // A frame between two keyframes needs up to four.
            assertTrue(
                    !free || part.sources().size() <= Math.max(4, most),
                    part.sources().size() + " pictures");
            assertTrue(start == 0 || start >= 10 && start <= 110, "a part begins at " + start);
            start += part.frames().size();
        }
        assertEquals(whole.frames().stream().map(recipe -> text(whole, recipe)).toList(), drawn);
    }

    @Test
    void partsOfComputedFramesAreComputedToo() throws Exception {
        ShotPlan whole = plan(shot(2, 4, 0.4, 5, Interpolation.OPTICAL_FLOW), at(25));
        ShotPlan computed =
                whole.with(whole.sources(), new ComputedFrames(whole.frames().size(), whole.frames()::get));
        List<ShotPlan> kept = new PlanSplitter(7).split(whole, 10, 110);
        List<ShotPlan> parts = new PlanSplitter(7).split(computed, 10, 110);
        assertEquals(kept.size(), parts.size());
        for (int part = 0; part < parts.size(); part++) {
            assertInstanceOf(ComputedFrames.class, parts.get(part).frames());
            assertEquals(kept.get(part).sources(), parts.get(part).sources());
            assertEquals(kept.get(part).frames(), parts.get(part).frames());
        }
    }

    private static String text(ShotPlan plan, FrameRecipe recipe) {
        StringBuilder text = new StringBuilder();
        for (ViewSample sample : recipe.samples()) {
            SourceSpec source = plan.sources().get(sample.source());
            text.append(source).append(sample.view()).append(sample.weight());
        }
        recipe.motion().ifPresent(motion -> {
            text.append(plan.sources().get(motion.first()))
                    .append(plan.sources().get(motion.second()))
                    .append(motion.time());
            for (Optional<Motion.Beyond> each : List.of(motion.before(), motion.after())) {
                each.ifPresent(beyond ->
                        text.append(plan.sources().get(beyond.source())).append(beyond.time()));
            }
        });
        return text.append(recipe.vignette()).append(recipe.grain()).toString();
    }
}
