package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.plan.Plans.centre;
import static org.videoengine.core.internal.plan.Plans.plan;
import static org.videoengine.core.internal.plan.Plans.shot;
import static org.videoengine.core.internal.plan.Plans.view;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.CameraMove.Path;
import org.videoengine.project.CameraMove.Zoom;
import org.videoengine.project.Easing;
import org.videoengine.project.Interpolation;
import org.videoengine.project.ViewRect;
import org.videoengine.render.RenderException;

class PathPlanTest {
    private static final String PICTURE = "a-4000x3000.jpg";

    private static Path path(ViewRect... views) {
        return new Path(List.of(views), Easing.LINEAR);
    }

    /** Whether the screen's corners lie on the rectangle's, within a billionth of a pixel. */
    private static void assertShows(double x, double y, double width, double height, Affine view) {
        assertEquals(x, view.sourceX(0, 0), 1e-9);
        assertEquals(y, view.sourceY(0, 0), 1e-9);
        assertEquals(x + width, view.sourceX(1920, 1080), 1e-9);
        assertEquals(y + height, view.sourceY(1920, 1080), 1e-9);
        assertTrue(view.axisAligned());
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    @Property(tries = 100)
    void frameKShowsExactlyItsShareOfTheWay(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1600) double x,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1600) double y,
            @ForAll @Scale(6) @DoubleRange(min = 16, max = 2400) double width)
            throws RenderException {
        ViewRect from = new ViewRect(0, 100, 200, 3200, 1800);
        ViewRect to = new ViewRect(5, x, y, width, width * 9 / 16);
        ShotPlan plan = plan(shot(5, PICTURE, path(from, to)));
        for (int k = 0; k < 120; k++) {
            double share = k / 119.0;
            assertShows(
                    mix(100, x, share),
                    mix(200, y, share),
                    mix(3200, width, share),
                    mix(1800, width * 9 / 16, share),
                    view(plan, k));
        }
    }

    @Test
    void aPathThatEndsBeforeTheLastFrameRunsOnTheExactClockAndRests() throws Exception {
        ShotPlan plan =
                plan(shot(5, PICTURE, path(new ViewRect(1, 0, 0, 1920, 1080), new ViewRect(3, 1000, 500, 1920, 1080))));
        for (int k = 0; k < 120; k++) {
            double share = Math.max(0, Math.min(1, (k / 24.0 - 1) / 2));
            assertShows(1000 * share, 500 * share, 1920, 1080, view(plan, k));
        }
    }

    @Test
    void easingHoldsFromOneViewToTheNext() throws Exception {
        Path path = new Path(
                List.of(
                        new ViewRect(0, 0, 0, 1920, 1080),
                        new ViewRect(2, 1000, 0, 1920, 1080),
                        new ViewRect(4, 1000, 1000, 960, 540)),
                Easing.EASE_IN_OUT);
        ShotPlan plan = plan(shot(5, PICTURE, path));
        assertShows(500, 0, 1920, 1080, view(plan, 24));
        assertShows(1000, 0, 1920, 1080, view(plan, 48));
        assertShows(1000, 500, 1440, 810, view(plan, 72));
        double eased = EasingCurve.at(Easing.EASE_IN_OUT, 0.25);
        assertShows(1000 * eased, 0, 1920, 1080, view(plan, 12));
    }

    @Test
    void growsARectangleToTheFilmsShapeAndShiftsItBackInside() throws Exception {
        assertShows(
                1040, 1000, 1920, 1080, view(plan(shot(1, PICTURE, path(new ViewRect(0, 1500, 1000, 1000, 1080)))), 0));
        assertShows(0, 1000, 1920, 1080, view(plan(shot(1, PICTURE, path(new ViewRect(0, 0, 1000, 1000, 1080)))), 0));
        assertShows(
                2000, 1875, 2000, 1125, view(plan(shot(1, PICTURE, path(new ViewRect(0, 2000, 2900, 2000, 100)))), 0));
    }

    @Test
    void fitsTheRectangleToEachKeyframe() throws Exception {
        ShotPlan plan = plan(shot(
                1,
                List.of(Plans.keyframe("a-1920x1080.jpg", 0), Plans.keyframe("b-1920x2000.jpg", 0.5)),
                Interpolation.HOLD,
                path(new ViewRect(0, 0, 1030, 50, 50))));
        assertEquals(1080, view(plan, 0).sourceY(0, 1080), 1e-9);
        assertEquals(1055, centre(plan, 20)[1], 0.001);
    }

    @Test
    void composesWithOtherMoves() throws Exception {
        ShotPlan plan = plan(shot(
                5,
                PICTURE,
                path(new ViewRect(0, 1000, 1000, 1920, 1080)),
                new Zoom(Direction.IN, 1, Easing.LINEAR),
                new CameraMove.Pan(Direction.RIGHT, 0.2, Easing.LINEAR)));
        assertEquals(0.5, view(plan, 119).xx(), 1e-15);
        assertArrayEquals(new double[] {1960 - 192, 1540}, centre(plan, 0), 1e-9);
        assertArrayEquals(new double[] {1960 + 96, 1540}, centre(plan, 119), 1e-9);
    }

    @Test
    void refusesARectangleOutsideThePicture() {
        assertRefused(
                "views[0].rect: [2500, 0, 1920, 1080] leaves the picture a-4000x3000.jpg (4000x3000)",
                path(new ViewRect(0, 2500, 0, 1920, 1080)));
        assertRefused(
                "views[1].rect: [-0.5, 0, 1920, 1080] leaves the picture a-4000x3000.jpg (4000x3000)",
                path(new ViewRect(0, 0, 0, 1920, 1080), new ViewRect(1, -0.5, 0, 1920, 1080)));
    }

    @Test
    void refusesARectangleThatCannotGrowToTheFilmsShape() {
        assertRefused(
                "views[0].rect: a view of the film's shape (1920x1080) around it would be 5333.33 by 3000 pixels, more than"
                        + " the picture a-4000x3000.jpg (4000x3000) has; make it at most 4000 by 2250",
                path(new ViewRect(0, 0, 0, 4000, 3000)));
    }

    @Test
    void refusesMovesAndEasingsThatLeaveThePicture() {
        assertRefused(
                "on frame 1 the view reaches 96.00 pixels past the picture a-4000x3000.jpg (4000x3000)",
                path(new ViewRect(0, 0, 0, 1920, 1080)),
                new CameraMove.Pan(Direction.RIGHT, 0.1, Easing.LINEAR));
        assertRefused(
                "past the picture a-4000x3000.jpg",
                new Path(
                        List.of(new ViewRect(0, 0, 0, 1920, 1080), new ViewRect(1, 2080, 0, 1920, 1080)),
                        new Easing(0.5, 0, 0.5, 2)));
        assertRefused(
                "camera: there are 2 paths, but a shot has at most one",
                path(new ViewRect(0, 0, 0, 1920, 1080)),
                path(new ViewRect(0, 0, 0, 1920, 1080)));
    }

    @Test
    void refusesAnEasingThatShrinksTheViewToNothing() {
        assertRefused(
                "views[1].rect: the easing overshoots, so that the view between views[0] and this one would shrink to"
                        + " nothing",
                new Path(
                        List.of(new ViewRect(0, 0, 0, 3840, 2160), new ViewRect(5, 1800, 1000, 320, 180)),
                        new Easing(0.34, 1.56, 0.64, 1)));
    }

    @Test
    void refusesMotionBetweenPicturesOfTwoSizesAlongAPath() {
        RenderException e = assertThrows(
                RenderException.class,
                () -> plan(shot(
                        2,
                        List.of(Plans.keyframe("a-4000x2250.jpg", 0), Plans.keyframe("b-2000x1125.jpg", 1)),
                        Interpolation.OPTICAL_FLOW,
                        path(new ViewRect(0, 0, 0, 1920, 1080)))));
        assertTrue(
                e.getMessage().contains("\"optical_flow\" along a path needs keyframes of one size"), e.getMessage());
    }

    private static void assertRefused(String part, CameraMove... camera) {
        RenderException e = assertThrows(RenderException.class, () -> plan(shot(5, PICTURE, camera)));
        assertTrue(e.getMessage().startsWith("/film/project.json: shot \"shot\": camera: "), e.getMessage());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
