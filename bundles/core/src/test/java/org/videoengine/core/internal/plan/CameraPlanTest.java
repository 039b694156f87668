package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.plan.Plans.centre;
import static org.videoengine.core.internal.plan.Plans.plan;
import static org.videoengine.core.internal.plan.Plans.shot;
import static org.videoengine.core.internal.plan.Plans.view;

import org.junit.jupiter.api.Test;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.CameraMove.Dolly;
import org.videoengine.project.CameraMove.Pan;
import org.videoengine.project.CameraMove.Roll;
import org.videoengine.project.CameraMove.Static;
import org.videoengine.project.CameraMove.Tilt;
import org.videoengine.project.CameraMove.Track;
import org.videoengine.project.CameraMove.Zoom;
import org.videoengine.project.Easing;
import org.videoengine.render.RenderException;

class CameraPlanTest {
    private static final int LAST = 119;

    @Test
    void aStillCameraShowsTheLargestCentredView() throws Exception {
        assertEquals(new Affine(2, 0, 80, 0, 2, 0), view(plan(shot(5, "a-4000x2160.jpg")), 0));
        assertEquals(new Affine(2, 0, 0, 0, 2, 420), view(plan(shot(5, "a-3840x3000.jpg", new Static())), LAST));
        ShotPlan small = plan(shot(5, "a-1x1.png"));
        assertEquals(1 / 1920.0, small.sources().get(0).minStep(), 1e-18);
    }

    @Test
    void framesThatLookAlikeShareTheirSamples() throws Exception {
        ShotPlan plan = plan(shot(5, "a-4000x2160.jpg"));
        assertTrue(plan.frames().get(0).samples() == plan.frames().get(LAST).samples());
    }

    @Test
    void aZoomIsGeometricAndReachesItsEnds() throws Exception {
        ShotPlan in = plan(shot(5, "a-1920x1080.jpg", new Zoom(Direction.IN, 0.05, Easing.LINEAR)));
        assertEquals(120, in.frames().size());
        assertEquals(new Affine(1, 0, 0, 0, 1, 0), view(in, 0));
        assertEquals(1 / 1.05, view(in, LAST).xx(), 1e-15);
        for (int k = 0; k <= LAST; k++) {
            assertEquals(Math.pow(1.05, -k / 119.0), view(in, k).xx(), 1e-14);
            assertArrayEquals(new double[] {960, 540}, centre(in, k), 1e-10);
        }
        ShotPlan out = plan(shot(5, "a-1920x1080.jpg", new Zoom(Direction.OUT, 0.05, Easing.LINEAR)));
        for (int k = 0; k <= LAST; k++) {
            assertEquals(view(in, LAST - k).xx(), view(out, k).xx(), 1e-14);
        }
    }

    /** Every point of the picture keeps to its ideal path on the screen, far within 0.02 pixels. */
    @Test
    void aSlowZoomIsSmooth() throws Exception {
        ShotPlan plan = plan(shot(5, "a-2880x1620.jpg", new Zoom(Direction.IN, 0.05, Easing.LINEAR)));
        for (double x : new double[] {100, 777.25, 1440, 2500.5}) {
            for (int k = 0; k <= LAST; k++) {
                Affine view = view(plan, k);
                double onScreen = (x - view.x0()) / view.xx();
                double ideal = 960 + (x - 1440) / 1.5 * Math.pow(1.05, k / 119.0);
                assertEquals(ideal, onScreen, 1e-9);
            }
        }
    }

    @Test
    void aDollyTravelsEvenly() throws Exception {
        ShotPlan in = plan(shot(5, "a-1920x1080.jpg", new Dolly(Direction.IN, 0.5, Easing.LINEAR)));
        ShotPlan out = plan(shot(5, "a-1920x1080.jpg", new Dolly(Direction.OUT, 0.5, Easing.LINEAR)));
        for (int k = 0; k <= LAST; k++) {
            assertEquals(1 - 0.5 * k / 119, view(in, k).xx(), 1e-15);
            assertEquals(view(in, LAST - k).xx(), view(out, k).xx(), 1e-14);
        }
    }

    @Test
    void anEasingThatOvershootsStopsShortOfThePicture() throws Exception {
        ShotPlan plan = plan(shot(5, "a-1920x1080.jpg", new Dolly(Direction.IN, 0.99, new Easing(0.5, 9, 0.5, 9))));
        for (int k = 0; k <= LAST; k++) {
            assertTrue(view(plan, k).xx() >= 0.01 - 1e-15);
        }
    }

    @Test
    void aPanRunsFromHalfOfTheWayBeforeTheCentreToHalfBehind() throws Exception {
        ShotPlan wide = plan(shot(5, "a-3000x1080.jpg", new Pan(Direction.RIGHT, 0.5, Easing.LINEAR)));
        for (int k = 0; k <= LAST; k++) {
            assertEquals(1, view(wide, k).xx(), 0);
            assertArrayEquals(new double[] {1500 + 960 * (k / 119.0 - 0.5), 540}, centre(wide, k), 1e-10);
        }
        ShotPlan left = plan(shot(5, "a-3000x1080.jpg", new Track(Direction.LEFT, 0.5, Easing.LINEAR)));
        assertArrayEquals(new double[] {1980, 540}, centre(left, 0), 1e-10);
        assertArrayEquals(new double[] {1020, 540}, centre(left, LAST), 1e-10);
        ShotPlan down = plan(shot(5, "a-1920x2000.jpg", new Track(Direction.DOWN, 0.5, Easing.LINEAR)));
        assertArrayEquals(new double[] {960, 730}, centre(down, 0), 1e-10);
        ShotPlan up = plan(shot(5, "a-1920x2000.jpg", new Tilt(Direction.UP, 0.5, Easing.LINEAR)));
        assertArrayEquals(new double[] {960, 1270}, centre(up, 0), 1e-10);
        assertArrayEquals(new double[] {960, 730}, centre(up, LAST), 1e-10);
    }

    @Test
    void aPanPastTheEdgeBringsTheWholeShotCloserByTheLeastFactor() throws Exception {
        ShotPlan plan = plan(shot(5, "a-1920x1080.jpg", new Pan(Direction.RIGHT, 0.2, Easing.LINEAR)));
        Affine first = view(plan, 0);
        Affine last = view(plan, LAST);
        assertEquals(1 / 1.2, first.xx(), 1e-15);
        assertEquals(0, first.sourceX(0, 0), 1e-9);
        assertEquals(1920, last.sourceX(1920, 0), 1e-9);
        assertEquals(1 / 1.2, plan.sources().get(0).minStep(), 1e-15);
    }

    @Test
    void easingShapesThePan() throws Exception {
        ShotPlan plan = plan(shot(5, "a-3000x1080.jpg", new Pan(Direction.RIGHT, 0.5, Easing.EASE_IN_OUT)));
        for (int k = 0; k <= LAST; k++) {
            double expected = 1500 + 960 * (EasingCurve.at(Easing.EASE_IN_OUT, k / 119.0) - 0.5);
            assertEquals(expected, centre(plan, k)[0], 1e-9);
        }
    }

    @Test
    void aRollTurnsTheViewAboutItsCentre() throws Exception {
        ShotPlan plan = plan(shot(5, "a-4000x4000.jpg", new Roll(Direction.CLOCKWISE, 90, Easing.LINEAR)));
        assertTrue(view(plan, 0).axisAligned());
        Affine last = view(plan, LAST);
        double step = plan.sources().get(0).minStep();
        assertEquals(0, last.xx(), 1e-12);
        assertEquals(step, last.yx(), 1e-12);
        assertEquals(-step, last.xy(), 1e-12);
        for (int k = 0; k <= LAST; k++) {
            assertArrayEquals(new double[] {2000, 2000}, centre(plan, k), 1e-9);
            double angle = Math.toRadians(90 * k / 119.0);
            assertEquals(step * Math.cos(angle), view(plan, k).xx(), 1e-12);
            assertEquals(step * Math.sin(angle), view(plan, k).yx(), 1e-12);
        }
        ShotPlan back = plan(shot(5, "a-4000x4000.jpg", new Roll(Direction.COUNTERCLOCKWISE, 90, Easing.LINEAR)));
        assertEquals(-step, view(back, LAST).yx(), 1e-12);
        ShotPlan whole = plan(shot(5, "a-4000x4000.jpg", new Roll(Direction.CLOCKWISE, 360, Easing.LINEAR)));
        assertTrue(view(whole, LAST).axisAligned());
        assertFalse(view(whole, 60).axisAligned());
    }

    @Test
    void movesCompose() throws Exception {
        ShotPlan plan = plan(shot(
                5,
                "a-8000x6000.jpg",
                new Zoom(Direction.IN, 0.5, Easing.LINEAR),
                new Dolly(Direction.IN, 0.2, Easing.LINEAR),
                new Pan(Direction.RIGHT, 0.1, Easing.LINEAR),
                new Track(Direction.RIGHT, 0.1, Easing.EASE_IN),
                new Tilt(Direction.DOWN, 0.1, Easing.LINEAR),
                new Roll(Direction.CLOCKWISE, 10, Easing.LINEAR),
                new Roll(Direction.COUNTERCLOCKWISE, 4, Easing.EASE_OUT)));
        double base = view(plan, 0).xx();
        for (int k = 0; k <= LAST; k++) {
            double u = k / 119.0;
            double step = base / (Math.pow(1.5, u) / (1 - 0.2 * u));
            double angle = Math.toRadians(10 * u - 4 * EasingCurve.at(Easing.EASE_OUT, u));
            double offset = 0.1 * (u - 0.5) + 0.1 * (EasingCurve.at(Easing.EASE_IN, u) - 0.5);
            assertEquals(step * Math.cos(angle), view(plan, k).yy(), 1e-12);
            assertEquals(-step * Math.sin(angle), view(plan, k).xy(), 1e-12);
            assertArrayEquals(
                    new double[] {4000 + offset * 1920 * step, 3000 + 0.1 * (u - 0.5) * 1080 * step},
                    centre(plan, k),
                    1e-8);
        }
    }

    /** The middle of the picture slides evenly across the screen, whatever the zoom does. */
    @Test
    void aPanIsEvenOnTheScreenWhileZooming() throws Exception {
        ShotPlan plan = plan(shot(
                5,
                "a-8000x2000.jpg",
                new Zoom(Direction.IN, 3, Easing.LINEAR),
                new Pan(Direction.RIGHT, 0.4, Easing.LINEAR)));
        for (int k = 0; k <= LAST; k++) {
            Affine view = view(plan, k);
            assertEquals(960 - 0.4 * 1920 * (k / 119.0 - 0.5), (4000 - view.x0()) / view.xx(), 1e-9);
        }
    }

    @Test
    void aShotOfOneFrameStandsAtTheStart() throws Exception {
        ShotPlan plan = plan(shot(0.01, "a-1920x1080.jpg", new Zoom(Direction.IN, 0.5, Easing.LINEAR)));
        assertEquals(1, plan.frames().size());
        assertEquals(1, view(plan, 0).xx(), 0);
    }

    @Test
    void refusesAPanThatWouldComeFarTooClose() {
        RenderException e = assertThrows(
                RenderException.class,
                () -> plan(shot(5, "a-1920x1080.jpg", new Pan(Direction.RIGHT, 5, Easing.LINEAR))));
        assertEquals(
                "/film/project.json: shot \"shot\": camera: the moves reach so far past the picture a-1920x1080.jpg"
                        + " (1920x1080) that the view would have to be 6.0 times closer, and 4 is the most; lower their"
                        + " amounts or take a picture that is longer in their direction",
                e.getMessage());
    }

    @Test
    void takesTheSamePanOverAPanorama() throws Exception {
        ShotPlan plan = plan(shot(5, "a-20000x1080.jpg", new Pan(Direction.RIGHT, 5, Easing.LINEAR)));
        assertEquals(1, view(plan, 0).xx(), 0);
    }
}
