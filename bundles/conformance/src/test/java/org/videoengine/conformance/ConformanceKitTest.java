package org.videoengine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.videoengine.conformance.SceneResult.Status;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

class ConformanceKitTest {
    private static final List<ConformanceScene> SCENES = ConformanceScenes.all().stream()
            .filter(scene -> List.of("pan", "grain", "vignette", "roll", "layout YUV444P10")
                    .contains(scene.name()))
            .toList();

    private static ConformanceReport run(UnaryOperator<ShotPlan> error) {
        return ConformanceKit.run(new ReferenceBackend().changing(error), SCENES);
    }

    private static Status status(ConformanceReport report, String scene) {
        return report.scenes().stream()
                .filter(result -> result.scene().equals(scene))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static UnaryOperator<ShotPlan> eachFrame(UnaryOperator<FrameRecipe> change) {
        return plan ->
                plan.with(plan.sources(), plan.frames().stream().map(change).toList());
    }

    @Test
    void passesTheReferenceAndSkipsWhatIsNotOffered() {
        ConformanceReport report = run(plan -> plan);
        assertTrue(report.passed(), report.toString());
        assertEquals(1, report.count(Status.SKIPPED));
        assertEquals(Status.SKIPPED, status(report, "layout YUV444P10"));
    }

    @Test
    void failsAPictureThatIsOffByATenthOfAPixel() {
        ConformanceReport report = run(eachFrame(frame -> new FrameRecipe(
                frame.index(),
                frame.samples().stream()
                        .map(sample -> {
                            Affine v = sample.view();
                            return new ViewSample(
                                    sample.source(),
                                    new Affine(v.xx(), v.xy(), v.x0() + 0.1, v.yx(), v.yy(), v.y0()),
                                    sample.weight());
                        })
                        .toList(),
                frame.vignette(),
                frame.grain())));
        assertEquals(Status.FAILED, status(report, "pan"));
        assertEquals(Status.FAILED, status(report, "roll"));
        assertFalse(report.passed());
    }

    @Test
    void failsGrainFromAnotherSeed() {
        ConformanceReport report = run(eachFrame(frame -> new FrameRecipe(
                frame.index(),
                frame.samples(),
                frame.vignette(),
                new Grain(1, frame.grain().sigma()))));
        assertEquals(Status.FAILED, status(report, "grain"));
        assertEquals(Status.PASSED, status(report, "pan"));
    }

    @Test
    void failsAVignetteThatIsAnotherStrength() {
        ConformanceReport report = run(eachFrame(
                frame -> new FrameRecipe(frame.index(), frame.samples(), frame.vignette() * 0.9, frame.grain())));
        assertEquals(Status.FAILED, status(report, "vignette"));
        assertEquals(Status.PASSED, status(report, "pan"));
    }

    @Test
    void failsAnotherFilter() {
        ConformanceReport report = run(plan -> new ShotPlan(
                plan.shotId(),
                plan.width(),
                plan.height(),
                plan.frameRate(),
                plan.quality(),
                ResamplingKernel.TRIANGLE,
                plan.workingSpace(),
                plan.sources(),
                plan.frames()));
        assertEquals(Status.FAILED, status(report, "pan"));
    }

    @Test
    void givesGrainOfTheStatedSize() {
        double sum = 0;
        double squares = 0;
        int n = 200;
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                double noise = ReferenceRenderer.noise(12345, x, y);
                sum += noise;
                squares += noise * noise;
            }
        }
        assertEquals(0, sum / (n * n), 0.02);
        assertEquals(1, squares / (n * n), 0.03);
    }

    @Test
    void filtersAsWorkedOutByHand() {
        Plane step = new Plane(4, 1, new double[] {0, 0, 100, 100});
        // Half-way between samples Catmull-Rom weighs -1/16, 9/16, 9/16, -1/16.
        assertEquals(50, step.filter(ResamplingKernel.CATMULL_ROM, 2, 0.5, 1, 1), 1e-9);
        // One sample on, the first tap is 0 and the last repeats the edge: 100 * (9 + 9 - 1) / 16.
        assertEquals(106.25, step.filter(ResamplingKernel.CATMULL_ROM, 3, 0.5, 1, 1), 1e-9);
        assertEquals(25, step.filter(ResamplingKernel.TRIANGLE, 1.75, 0.5, 1, 1), 1e-9);
    }

    @Test
    void positionsFarOutsideSeeTheEdge() {
        Plane line = new Plane(3, 1, new double[] {7, 50, 90});
        assertEquals(90, line.filter(ResamplingKernel.CATMULL_ROM, 5e9, 0.5, 1, 1), 1e-9);
        assertEquals(7, line.filter(ResamplingKernel.CATMULL_ROM, -5e9, 0.5, 3, 1), 1e-9);
    }
}
