package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.plan.Plans.plan;
import static org.videoengine.core.internal.plan.Plans.with;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.Parallax;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.Viewpoint;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.DepthOfField;
import org.videoengine.project.Easing;
import org.videoengine.project.Effects;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.LensEffects;
import org.videoengine.project.Quality;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

/** Keyframes with depth maps. */
class DepthPlanTest {
    private static final CameraMove TRACK = new CameraMove.Track(Direction.RIGHT, 0.1, Easing.LINEAR);
    private static final CameraMove DOLLY = new CameraMove.Dolly(Direction.IN, 0.3, Easing.LINEAR);

    private static Keyframe keyframe(String picture, String depth, double time) {
        return new Keyframe(
                new KeyframeSource.Image(Path.of("/film/" + picture)), time, Optional.of(Path.of("/film/" + depth)));
    }

    private static Shot one(CameraMove... moves) {
        return Plans.shot(
                1, List.of(keyframe("a-1920x1080.png", "depth-480x270.png", 0)), Interpolation.DEPTH_AWARE, moves);
    }

    private static Parallax parallax(ShotPlan plan, int frame) {
        return plan.frames().get(frame).motion().orElseThrow().parallax().orElseThrow();
    }

    @Test
    void aKeyframeIsSeenAsItIsFromWhereItWasTaken() throws Exception {
        ShotPlan plan = plan(one(TRACK));
        assertEquals(Optional.empty(), plan.frames().get(0).motion());
        for (int frame = 1; frame < 24; frame++) {
            Motion motion = plan.frames().get(frame).motion().orElseThrow();
            assertEquals(0, motion.first());
            assertEquals(0, motion.second());
            assertEquals(0, motion.time());
            Viewpoint camera = parallax(plan, frame).camera();
            Viewpoint taken = parallax(plan, frame).first();
            Affine view = plan.frames().get(frame).samples().get(0).view();
            assertEquals(0.1 * frame / 23 * view.xx() * 1920 / 1920, camera.x() - taken.x(), 1e-12);
            assertEquals(view.sourceX(960, 540) / 1920, camera.x(), 1e-12);
            assertEquals(0.5, camera.y(), 1e-12);
            assertEquals(1, camera.distance());
        }
        assertEquals(
                Optional.of(Path.of("/film/depth-480x270.png")),
                plan.sources().get(0).depth());
        assertEquals(Optional.empty(), plan.sources().get(0).focus());
    }

    @Test
    void onePictureWithTwoDepthMapsIsTwoSources() throws Exception {
        List<Keyframe> keyframes = List.of(
                keyframe("a-1920x1080.png", "depth-480x270.png", 0),
                keyframe("a-1920x1080.png", "other-480x270.png", 0.5),
                keyframe("a-1920x1080.png", "depth-480x270.png", 1));
        ShotPlan plan = plan(Plans.shot(2, keyframes, Interpolation.DEPTH_AWARE, TRACK));
        assertEquals(
                List.of(
                        Optional.of(Path.of("/film/depth-480x270.png")),
                        Optional.of(Path.of("/film/other-480x270.png"))),
                plan.sources().stream().map(SourceSpec::depth).toList());
        Motion motion = plan.frames().get(6).motion().orElseThrow();
        assertEquals(0, motion.first());
        assertEquals(1, motion.second());
        assertEquals(0.5, motion.time(), 1e-12);
    }

    @Test
    void aDollyChangesTheDistance() throws Exception {
        ShotPlan plan = plan(one(DOLLY));
        assertEquals(0.7, parallax(plan, 23).camera().distance(), 1e-12);
        assertEquals(1, parallax(plan, 23).first().distance(), 1e-12);
    }

    @Test
    void turningTheCameraShowsNoDepth() throws Exception {
        ShotPlan plan = plan(one(
                new CameraMove.Pan(Direction.LEFT, 0.2, Easing.LINEAR),
                new CameraMove.Zoom(Direction.IN, 0.2, Easing.LINEAR)));
        assertTrue(plan.frames().stream().allMatch(frame -> frame.motion().isEmpty()));
    }

    @Test
    void betweenTwoKeyframesBothAreSeenFromTheCamera() throws Exception {
        ShotPlan plan = plan(Plans.shot(
                1,
                List.of(
                        keyframe("a-1920x1080.png", "a-depth-480x270.png", 0),
                        keyframe("b-1920x1080.png", "b-depth-480x270.png", 23 / 24.0)),
                Interpolation.DEPTH_AWARE,
                TRACK));
        Motion motion = plan.frames().get(10).motion().orElseThrow();
        assertEquals(0, motion.first());
        assertEquals(1, motion.second());
        assertEquals(10 / 23.0, motion.time(), 1e-12);
        Parallax parallax = motion.parallax().orElseThrow();
        double way = parallax.second().x() - parallax.first().x();
        assertEquals(10 / 23.0 * way, parallax.camera().x() - parallax.first().x(), 1e-12);
        assertEquals(Optional.empty(), plan.frames().get(23).motion());
    }

    @Test
    void lowQualityShowsAFlatPicture() throws Exception {
        assertTrue(plan(one(TRACK), Quality.LOW).frames().stream()
                .allMatch(frame -> frame.motion().isEmpty()));
    }

    /** Whatever depth a corner of the frame shows, its place in the keyframe is inside of it. */
    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.3, 0", "0, 0.3", "0.2, 0.5"})
    void nothingIsSeenBeyondTheEdges(double track, double dolly) throws Exception {
        ShotPlan plan = plan(one(
                new CameraMove.Track(Direction.LEFT, track, Easing.LINEAR),
                new CameraMove.Track(Direction.DOWN, track / 2, Easing.LINEAR),
                new CameraMove.Dolly(Direction.IN, dolly, Easing.EASE_IN_OUT)));
        double furthest = 0;
        for (FrameRecipe frame : plan.frames().subList(1, 24)) {
            Parallax parallax = frame.motion().orElseThrow().parallax().orElseThrow();
            Affine view = frame.samples().get(0).view();
            for (int corner = 0; corner < 4; corner++) {
                double x = view.sourceX((corner & 1) * 1920, (corner >> 1) * 1080) / 1920;
                double y = view.sourceY((corner & 1) * 1920, (corner >> 1) * 1080) / 1080;
                for (double depth = 0; depth <= 1; depth += 0.125) {
                    double disparity = Parallax.disparity(depth);
                    furthest = Math.max(
                            furthest,
                            Math.abs(place(
                                            x,
                                            parallax.camera().x(),
                                            parallax.first().x(),
                                            parallax,
                                            disparity)
                                    - 0.5));
                    furthest = Math.max(
                            furthest,
                            Math.abs(place(
                                            y,
                                            parallax.camera().y(),
                                            parallax.first().y(),
                                            parallax,
                                            disparity)
                                    - 0.5));
                }
            }
        }
        assertTrue(furthest < 0.5 + 1e-9, "reaches " + furthest);
        assertTrue(furthest > 0.48, "closer than it need be: " + furthest);
    }

    /** The inverse of what {@link Parallax} describes. */
    private static double place(double seen, double camera, double taken, Parallax parallax, double disparity) {
        double z = parallax.camera().distance();
        double back = (seen - camera) * Parallax.away(disparity, z) / z + camera;
        return taken
                + (back - taken)
                        * parallax.first().distance()
                        / Parallax.away(disparity, parallax.first().distance());
    }

    @Test
    void theLensNeedsAMapOfThePicturesShape() throws Exception {
        Effects effects = new Effects(0, 0, 0, new DepthOfField(0.8, 0.5), LensEffects.NONE, false);
        ShotPlan plan = plan(with(one(), effects));
        assertEquals(0.8, plan.sources().get(0).focus().orElseThrow().depth());
        assertEquals(0.5, plan.sources().get(0).focus().orElseThrow().aperture());
        Shot square = Plans.shot(1, List.of(keyframe("a-1920x1080.png", "depth-100x100.png", 0)), Interpolation.HOLD);
        RenderException refusal = assertThrows(RenderException.class, () -> plan(with(square, effects)));
        assertEquals(
                "/film/project.json: shot \"shot\": keyframes: the depth map /film/depth-100x100.png is 100x100, which is"
                        + " not the shape of its picture a-1920x1080.png (1920x1080); make it as wide for its height",
                refusal.getMessage());
    }

    @Test
    void linearLightIsTheWorkingSpace() throws Exception {
        Effects effects = new Effects(0, 0, 0, DepthOfField.NONE, LensEffects.NONE, true);
        assertEquals(
                WorkingSpace.LINEAR_RGB,
                plan(with(Plans.shot(1, "a-9x9.png"), effects)).workingSpace());
    }
}
