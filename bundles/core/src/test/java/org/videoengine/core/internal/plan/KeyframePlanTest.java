package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.videoengine.core.internal.plan.Plans.keyframe;
import static org.videoengine.core.internal.plan.Plans.plan;
import static org.videoengine.core.internal.plan.Plans.shares;
import static org.videoengine.core.internal.plan.Plans.shot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.render.VideoConfig;

class KeyframePlanTest {
    private static final List<Keyframe> THREE =
            List.of(keyframe("a-9x9.png", 1), keyframe("b-9x9.png", 2), keyframe("c-9x9.png", 4));

    private static List<String> names(ShotPlan plan) {
        return plan.sources().stream()
                .map(SourceSpec::keyframe)
                .map(source -> source.file().getFileName().toString().substring(0, 1))
                .toList();
    }

    @Test
    void linearDissolvesFromKeyframeToKeyframe() throws Exception {
        ShotPlan plan = plan(shot(5, THREE, Interpolation.LINEAR));
        assertEquals(List.of("a", "b", "c"), names(plan));
        assertEquals(Map.of(0, 1.0), shares(plan, 0));
        assertEquals(Map.of(0, 1.0), shares(plan, 24));
        assertEquals(Map.of(0, 0.75, 1, 0.25), shares(plan, 30));
        assertEquals(Map.of(1, 1.0), shares(plan, 48));
        assertEquals(Map.of(1, 0.5, 2, 0.5), shares(plan, 72));
        assertEquals(Map.of(2, 1.0), shares(plan, 96));
        assertEquals(Map.of(2, 1.0), shares(plan, 119));
    }

    @Test
    void holdKeepsTheLatestKeyframe() throws Exception {
        ShotPlan plan = plan(shot(5, THREE, Interpolation.HOLD));
        assertEquals(Map.of(0, 1.0), shares(plan, 0));
        assertEquals(Map.of(0, 1.0), shares(plan, 47));
        assertEquals(Map.of(1, 1.0), shares(plan, 48));
        assertEquals(Map.of(1, 1.0), shares(plan, 95));
        assertEquals(Map.of(2, 1.0), shares(plan, 96));
    }

    @Test
    void everyFrameOnAKeyframeShowsItAloneAtTheRatesOfTelevision() throws Exception {
        FrameRate ntsc = new FrameRate(30000, 1001);
        List<Keyframe> keyframes =
                List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 1.001), keyframe("c-9x9.png", 2.002));
        ShotPlan plan = plan(shot(3, keyframes, Interpolation.LINEAR), VideoConfig.DEFAULT.withFrameRate(ntsc));
        assertEquals(90, plan.frames().size());
        assertEquals(Map.of(1, 1.0), shares(plan, 30));
        assertEquals(Map.of(2, 1.0), shares(plan, 60));
        assertEquals(2, shares(plan, 31).size());
    }

    @Test
    void aPictureThatIsUsedTwiceIsOneSource() throws Exception {
        List<Keyframe> keyframes = List.of(
                keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 1), keyframe("a-9x9.png", 2), keyframe("a-9x9.png", 3));
        ShotPlan plan = plan(shot(4, keyframes, Interpolation.LINEAR));
        assertEquals(List.of("a", "b"), names(plan));
        assertEquals(Map.of(0, 0.5, 1, 0.5), shares(plan, 36));
        assertEquals(Map.of(0, 1.0), shares(plan, 60));
    }

    /** Two thirds of a second, as people write it. */
    @Test
    void aKeyframeIsOnTheFrameThatItsTimeWasRoundedFrom() throws Exception {
        List<Keyframe> keyframes = List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 0.667));
        assertEquals(Map.of(0, 1.0), shares(plan(shot(2, keyframes, Interpolation.HOLD)), 15));
        assertEquals(Map.of(1, 1.0), shares(plan(shot(2, keyframes, Interpolation.HOLD)), 16));
        assertEquals(Map.of(1, 1.0), shares(plan(shot(2, keyframes, Interpolation.LINEAR)), 16));
    }

    /** A parabola through keyframes that are so unlike apart would swing far out between them. */
    @Test
    void aKeyframeThatIsMuchNearerThanThePairIsLongTellsNothingOfIt() throws Exception {
        ShotPlan plan = plan(shot(
                4,
                List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 0.25), keyframe("c-9x9.png", 2.25)),
                Interpolation.OPTICAL_FLOW));
        assertEquals(
                Optional.empty(), plan.frames().get(24).motion().orElseThrow().before());
        plan = plan(shot(
                4,
                List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 1), keyframe("c-9x9.png", 3)),
                Interpolation.OPTICAL_FLOW));
        assertEquals(
                -0.5,
                plan.frames()
                        .get(48)
                        .motion()
                        .orElseThrow()
                        .before()
                        .orElseThrow()
                        .time(),
                1e-9);
    }

    @Test
    void aPictureThatNoFrameShowsIsNoSource() throws Exception {
        List<Keyframe> keyframes =
                List.of(keyframe("a-9x9.png", 0), keyframe("b-9x9.png", 0.99), keyframe("c-9x9.png", 0.999));
        ShotPlan hold = plan(shot(1, keyframes, Interpolation.HOLD));
        assertEquals(List.of("a"), names(hold));
        ShotPlan skipped = plan(shot(2, keyframes, Interpolation.HOLD));
        assertEquals(List.of("a", "c"), names(skipped));
        assertEquals(Map.of(1, 1.0), shares(skipped, 24));
    }
}
