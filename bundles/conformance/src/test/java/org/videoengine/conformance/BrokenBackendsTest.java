package org.videoengine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.videoengine.conformance.SceneResult.Status;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ViewSample;

/** The kit finds what backends get wrong. */
class BrokenBackendsTest {

    private static ConformanceReport run(ReferenceBackend backend, String... names) {
        List<ConformanceScene> scenes = ConformanceScenes.all().stream()
                .filter(scene -> List.of(names).contains(scene.name()))
                .toList();
        assertEquals(names.length, scenes.size());
        return ConformanceKit.run(backend, scenes);
    }

    private static SceneResult last(ConformanceReport report) {
        return report.scenes().get(report.scenes().size() - 1);
    }

    private static void assertCaught(ReferenceBackend backend, String scene, String reason) {
        SceneResult result = last(run(backend, scene));
        assertEquals(Status.FAILED, result.status(), scene);
        assertTrue(result.reason().contains(reason), result.reason());
    }

    @Test
    void passesWhatIsRight() {
        ConformanceReport report = run(new ReferenceBackend(), "pan", "frames of two pixels", "one pixel");
        assertTrue(report.passed(), report.toString());
        assertEquals(4, report.count(Status.PASSED));
    }

    @Test
    void catchesChromaThatIsSitedWrongly() {
        ReferenceBackend backend = new ReferenceBackend()
                .seeing(image -> image.chroma() == ChromaLayout.YUV420_CENTER
                        ? SourceImage.of8(
                                image.width(),
                                image.height(),
                                ChromaLayout.YUV420_LEFT,
                                image.bytes(0),
                                image.bytes(1),
                                image.bytes(2))
                        : image);
        assertCaught(backend, "source YUV420_CENTER", "plane");
    }

    @Test
    void catchesSwappedChroma() {
        ReferenceBackend backend = new ReferenceBackend().painting((renderer, frame, target) -> {
            FrameBuffer drawn = renderer.render(frame);
            target.copyFrom(drawn);
            System.arraycopy(drawn.bytes(1), 0, target.bytes(2), 0, drawn.bytes(1).length);
            System.arraycopy(drawn.bytes(2), 0, target.bytes(1), 0, drawn.bytes(2).length);
        });
        assertCaught(backend, "pan", "error");
    }

    @Test
    void catchesCodesThatAreNotClamped() {
        ReferenceBackend backend = new ReferenceBackend().painting((renderer, frame, target) -> {
            target.copyFrom(renderer.render(frame));
            byte[] luma = target.bytes(0);
            for (int i = 0; i < luma.length; i++) {
                if ((luma[i] & 0xFF) == 235) {
                    luma[i] = (byte) 255;
                }
            }
        });
        assertCaught(backend, "saturated colours", "255 for 235");
    }

    @Test
    void catchesWeightsThatDoNotSumToOne() {
        ReferenceBackend backend = new ReferenceBackend()
                .changing(plan -> plan.with(
                        plan.sources(),
                        plan.frames().stream()
                                .map(frame -> new FrameRecipe(
                                        frame.index(),
                                        frame.samples().stream()
                                                .map(each -> new ViewSample(
                                                        each.source(), each.view(), each.weight() * 1.02))
                                                .toList(),
                                        frame.vignette(),
                                        frame.grain()))
                                .toList()));
        assertCaught(backend, "static", "error");
    }

    @Test
    void catchesAFrameThatDependsOnWhatTheBufferHeld() {
        ReferenceBackend backend = new ReferenceBackend().painting((renderer, frame, target) -> {
            int last = target.bytes(0).length - 1;
            byte before = target.bytes(0)[last];
            target.copyFrom(renderer.render(frame));
            target.bytes(0)[last] = (byte) (before ^ 1);
        });
        assertCaught(backend, "pan", "frames were drawn backwards");
    }

    @Test
    void catchesThreadsThatShareWhatTheyDraw() {
        AtomicInteger current = new AtomicInteger();
        ReferenceBackend backend = new ReferenceBackend().painting((renderer, frame, target) -> {
            current.set(frame);
            Thread.sleep(20);
            target.copyFrom(renderer.render(current.get()));
        });
        assertCaught(backend, "pan", "several threads");
    }

    @Test
    void catchesASinglePixelFarOff() {
        ReferenceBackend backend = new ReferenceBackend().painting((renderer, frame, target) -> {
            target.copyFrom(renderer.render(frame));
            target.bytes(0)[5] += 9;
        });
        SceneResult result = last(run(backend, "pan"));
        assertEquals(Status.FAILED, result.status());
        assertEquals(9, result.maxError());
        WorstSample worst = result.worst().orElseThrow();
        assertEquals(List.of(0, 5, 0), List.of(worst.plane(), worst.x(), worst.y()));
        assertEquals(9, worst.drawn() - worst.expected());
    }

    @Test
    void tinyFramesAreHeldToTheTighterBound() {
        ReferenceBackend offByOne = new ReferenceBackend().painting((renderer, frame, target) -> {
            target.copyFrom(renderer.render(frame));
            target.bytes(1)[0] += 1;
        });
        ReferenceBackend offByThree = new ReferenceBackend().painting((renderer, frame, target) -> {
            target.copyFrom(renderer.render(frame));
            target.bytes(1)[0] += 3;
        });
        assertEquals(Status.PASSED, last(run(offByOne, "frames of two pixels")).status());
        assertEquals(
                Status.FAILED, last(run(offByThree, "frames of two pixels")).status());
    }

    @Test
    void catchesBrokenPromises() {
        ConformanceReport careless = run(new ReferenceBackend().careless(), "static");
        assertEquals("it draws after it was closed", careless.scenes().get(0).reason());
        assertFalse(careless.passed());
        ConformanceReport greedy = run(new ReferenceBackend().greedy(), "static");
        assertTrue(greedy.scenes().get(0).reason().startsWith("it opened in a single byte"), greedy.toString());
    }

    @Test
    void skipsWhatIsNotDrawnAtAllAndChecksPromisesOnWhatIs() {
        ReferenceBackend still =
                new ReferenceBackend().refusing(plan -> plan.frames().size() > 1, "stills only");
        List<SceneResult> told = new ArrayList<>();
        List<ConformanceScene> scenes = ConformanceScenes.all().stream()
                .filter(scene -> List.of("pan", "static", "tilt").contains(scene.name()))
                .sorted(Comparator.comparing(ConformanceScene::name))
                .toList();
        ConformanceReport report = ConformanceKit.run(still, scenes, told::add);
        assertEquals(
                List.of(
                        "pan skipped: stills only",
                        "the contract passed: ",
                        "static passed: ",
                        "tilt skipped: stills only"),
                report.scenes().stream()
                        .map(scene -> scene.scene() + " "
                                + scene.status().name().toLowerCase(Locale.ROOT) + ": " + scene.reason())
                        .toList());
        assertEquals(report.scenes(), told);
        assertTrue(report.passed());
    }

    @Test
    void whoDrawsNothingDoesNotPass() {
        ConformanceReport report = run(new ReferenceBackend().refusing(plan -> true, "nothing at all"), "pan");
        assertEquals(1, report.count(Status.SKIPPED));
        assertFalse(report.passed());
    }
}
