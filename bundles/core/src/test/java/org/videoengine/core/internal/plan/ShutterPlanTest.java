package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.plan.Plans.plan;
import static org.videoengine.core.internal.plan.Plans.shot;
import static org.videoengine.core.internal.plan.Plans.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.CameraMove.Pan;
import org.videoengine.project.CameraMove.Roll;
import org.videoengine.project.CameraMove.Zoom;
import org.videoengine.project.Easing;
import org.videoengine.project.Effects;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Quality;
import org.videoengine.project.Shot;

class ShutterPlanTest {
    private static final Effects HALF_OPEN = new Effects(180, 0, 0);

    /** A pan by that many pixels of the screen from frame to frame, over 25 frames. */
    private static Shot pan(double pixelsAFrame) {
        return with(
                shot(25 / 24.0, "a-9000x1080.jpg", new Pan(Direction.RIGHT, pixelsAFrame * 24 / 1920, Easing.LINEAR)),
                HALF_OPEN);
    }

    @Test
    void samplesAreMidpointsOfTheOpeningAroundTheFrame() throws Exception {
        List<ViewSample> samples = plan(pan(10)).frames().get(12).samples();
        assertEquals(4, samples.size());
        for (int i = 0; i < 4; i++) {
            assertEquals(0.25, samples.get(i).weight(), 0);
            double expected = 4500 - 960 + 10 * ((i + 0.5) / 4 - 0.5) * 0.5;
            assertEquals(expected, samples.get(i).view().x0(), 1e-8);
        }
    }

    @Test
    void theirNumberFollowsTheBlurWithinTheLimitOfTheQuality() throws Exception {
        assertEquals(1, plan(pan(0.9)).frames().get(12).samples().size());
        assertEquals(2, plan(pan(1.1)).frames().get(12).samples().size());
        assertEquals(2, plan(pan(4.9)).frames().get(12).samples().size());
        assertEquals(3, plan(pan(5.1)).frames().get(12).samples().size());
        assertEquals(16, plan(pan(100)).frames().get(12).samples().size());
        assertEquals(
                32, plan(pan(100), Quality.ULTRA).frames().get(12).samples().size());
        assertEquals(
                4, plan(pan(100), Quality.MEDIUM).frames().get(12).samples().size());
        assertEquals(1, plan(pan(100), Quality.LOW).frames().get(12).samples().size());
    }

    @Test
    void theCameraStandsStillBeyondTheEndsOfTheShot() throws Exception {
        ShotPlan plan = plan(pan(10));
        List<ViewSample> first = plan.frames().get(0).samples();
        assertEquals(2, first.size());
        assertEquals(0.5, first.get(0).weight(), 0);
        assertEquals(0.5, first.get(1).weight(), 0);
        assertEquals(4500 - 960 - 120, first.get(0).view().x0(), 1e-8);
        assertTrue(first.get(1).view().x0() > first.get(0).view().x0());
    }

    /** A slow dive into the picture, its corners going that far from frame to frame at the end. */
    private static Shot zoom(double pixelsAFrame) {
        double magnification = 1 / (1 - pixelsAFrame / Math.hypot(960, 540));
        return with(
                shot(2 / 24.0, "a-9000x9000.jpg", new Zoom(Direction.IN, magnification - 1, Easing.LINEAR)), HALF_OPEN);
    }

    @Test
    void whileColumnsAndRowsMoveEachIsSeenAtMomentsOfItsOwn() throws Exception {
        List<ViewSample> samples = plan(zoom(4)).frames().get(1).samples();
        assertEquals(4, samples.size());
        for (int i = 0; i < 4; i++) {
            assertEquals(0.25, samples.get(i).weight(), 0);
            assertEquals(samples.get(i % 2).view().xx(), samples.get(i).view().xx(), 0);
            assertEquals(samples.get(i & 2).view().yy(), samples.get(i).view().yy(), 0);
        }
        assertTrue(samples.get(0).view().xx() > samples.get(1).view().xx());
        assertTrue(samples.get(0).view().yy() > samples.get(2).view().yy());
        assertEquals(samples.get(3).view().xx(), samples.get(3).view().yy(), 1e-12);
    }

    @Test
    void aTurnIsMeasuredAtTheCorners() throws Exception {
        Shot shot = with(shot(1, "a-4000x4000.jpg", new Roll(Direction.CLOCKWISE, 23, Easing.LINEAR)), HALF_OPEN);
        double way = Math.hypot(960, 540) * Math.toRadians(0.5);
        assertEquals(
                Math.ceil(way / 1.25), plan(shot).frames().get(12).samples().size());
    }

    @Test
    void aStillCameraNeedsOneSample() throws Exception {
        assertEquals(
                1,
                plan(with(shot(1, "a-4000x4000.jpg"), HALF_OPEN))
                        .frames()
                        .get(5)
                        .samples()
                        .size());
    }

    @Test
    void aDissolveTakesTheSamplesOfBothPictures() throws Exception {
        Shot shot = with(
                shot(
                        25 / 24.0,
                        List.of(Plans.keyframe("a-9000x1080.jpg", 0), Plans.keyframe("b-9000x2160.jpg", 1)),
                        Interpolation.LINEAR,
                        new Pan(Direction.RIGHT, 240 / 1920.0, Easing.LINEAR)),
                HALF_OPEN);
        List<ViewSample> samples = plan(shot).frames().get(6).samples();
        assertEquals(8, samples.size());
        assertEquals(
                0.75,
                samples.subList(0, 4).stream().mapToDouble(ViewSample::weight).sum(),
                1e-15);
        assertEquals(
                0.25,
                samples.subList(4, 8).stream().mapToDouble(ViewSample::weight).sum(),
                1e-15);
        assertTrue(samples.subList(4, 8).stream().allMatch(sample -> sample.source() == 1));
    }
}
