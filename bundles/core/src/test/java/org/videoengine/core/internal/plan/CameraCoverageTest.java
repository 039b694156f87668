package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.Easing;
import org.videoengine.project.Effects;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

class CameraCoverageTest {

    @Property(tries = 400)
    void everyCornerOfEveryFrameLiesInThePicture(@ForAll("shots") Shot shot) throws RenderException {
        ShotPlan plan = planned(shot);
        if (plan == null) {
            return;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (FrameRecipe frame : plan.frames()) {
            for (ViewSample sample : frame.samples()) {
                SourceSpec source = plan.sources().get(sample.source());
                for (int corner = 0; corner < 4; corner++) {
                    double x = sample.view().sourceX((corner & 1) * 1920, (corner >> 1) * 1080);
                    double y = sample.view().sourceY((corner & 1) * 1920, (corner >> 1) * 1080);
                    double inside = Math.min(
                            Math.min(x, source.width() - x) / source.width(),
                            Math.min(y, source.height() - y) / source.height());
                    assertTrue(inside > -1e-10, () -> "frame " + frame.index() + " looks at " + x + ", " + y);
                    nearest = Math.min(nearest, inside);
                }
            }
        }
        if (broughtCloser(plan, shot)) {
            assertEquals(0, nearest, 1e-9, "closer than needed");
        }
    }

    private static boolean broughtCloser(ShotPlan plan, Shot shot) {
        SourceSpec source = plan.sources().get(0);
        Affine view = plan.frames().get(0).samples().get(0).view();
        double step = Math.hypot(view.xx(), view.xy())
                * new CameraMoves(shot.camera()).at(0).magnification();
        return step < Math.min(source.width() / 1920.0, source.height() / 1080.0) * (1 - 1e-9);
    }

    @Property(tries = 200)
    void weightsSumToOneAndStepsAreTight(@ForAll("shots") Shot shot) throws RenderException {
        ShotPlan plan = planned(shot);
        if (plan == null) {
            return;
        }
        double[] least = new double[plan.sources().size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (FrameRecipe frame : plan.frames()) {
            double sum = 0;
            for (ViewSample sample : frame.samples()) {
                assertTrue(sample.weight() > 0);
                sum += sample.weight();
                double step = Math.min(
                        Math.hypot(sample.view().xx(), sample.view().xy()),
                        Math.hypot(sample.view().yx(), sample.view().yy()));
                least[sample.source()] = Math.min(least[sample.source()], step);
            }
            assertEquals(1, sum, 1e-12);
        }
        for (int i = 0; i < least.length; i++) {
            assertEquals(least[i], plan.sources().get(i).minStep(), 1e-12 * least[i]);
        }
    }

    /** Nothing where the moves reach too far to be planned. */
    private static ShotPlan planned(Shot shot) throws RenderException {
        try {
            return Plans.plan(shot);
        } catch (RenderException e) {
            assertTrue(e.getMessage().contains("times closer"), e.getMessage());
            return null;
        }
    }

    @Provide
    Arbitrary<Shot> shots() {
        Arbitrary<String> pictures =
                Arbitraries.of("a-1920x1080.jpg", "b-4000x3000.png", "c-1000x3000.tif", "d-64x9.webp");
        Arbitrary<List<CameraMove>> moves = moves().list().ofMaxSize(4);
        Arbitrary<Double> angles = Arbitraries.doubles().between(0, 360);
        return Combinators.combine(pictures, pictures, moves, angles)
                .as((first, second, camera, angle) -> Plans.with(
                        Plans.shot(
                                1,
                                List.of(Plans.keyframe(first, 0), Plans.keyframe(second, 0.7)),
                                Interpolation.LINEAR,
                                camera.toArray(CameraMove[]::new)),
                        new Effects(angle, 0, 0)));
    }

    private static Arbitrary<CameraMove> moves() {
        Arbitrary<Double> amounts = Arbitraries.doubles().between(0, 0.9);
        Arbitrary<Easing> easings =
                Arbitraries.of(Easing.LINEAR, Easing.EASE_IN, Easing.EASE_IN_OUT, new Easing(0.5, -0.5, 0.5, 1.5));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Direction.LEFT, Direction.RIGHT), amounts, easings)
                        .as(CameraMove.Pan::new),
                Combinators.combine(Arbitraries.of(Direction.UP, Direction.DOWN), amounts, easings)
                        .as(CameraMove.Tilt::new),
                Combinators.combine(Arbitraries.of(Direction.UP, Direction.LEFT), amounts, easings)
                        .as(CameraMove.Track::new),
                Combinators.combine(Arbitraries.of(Direction.IN, Direction.OUT), amounts, easings)
                        .as(CameraMove.Zoom::new),
                Combinators.combine(Arbitraries.of(Direction.IN, Direction.OUT), amounts, easings)
                        .as(CameraMove.Dolly::new),
                Combinators.combine(
                                Arbitraries.of(Direction.CLOCKWISE, Direction.COUNTERCLOCKWISE),
                                amounts.map(a -> 400 * a),
                                easings)
                        .as(CameraMove.Roll::new));
    }
}
