package org.videoengine.benchmark.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkProgress;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;

class CourseTest {
    @TempDir
    Path folder;

    private FakeServices services;

    private BenchmarkReport run(
            BenchmarkRequest request, int frames, Function<RenderRequest, VideoGenerationResult> ending)
            throws Exception {
        services = new FakeServices(frames, ending);
        Path own = Files.createTempDirectory(folder, "run");
        return new Course(services, request, own).toEnd(FakeServices.project(own));
    }

    private static String backend(RenderRequest request) {
        return request.config().backends().get(0);
    }

    private static VideoGenerationResult usual(RenderRequest request) {
        double speed = backend(request).equals("cpu") ? 100 : 40;
        return FakeServices.done(
                request,
                backend(request),
                request.output().discards() ? request.config().parallelProcessing() ? speed : speed / 2 : speed / 4);
    }

    private static List<String> ids(BenchmarkReport report, Status status) {
        return report.results().stream()
                .filter(result -> result.status() == status)
                .map(ConfigurationResult::id)
                .toList();
    }

    @Test
    void everyBackendIsMeasuredInParallelAndSingleAndTheFastestWithAnEncoder() throws Exception {
        BenchmarkReport report = run(BenchmarkRequest.STANDARD, 120, CourseTest::usual);
        assertEquals(
                List.of("cpu/parallel", "cpu/single", "opencl:0/parallel", "cpu/parallel/mp4", "opencl:0/single"),
                ids(report, Status.MEASURED));
        assertEquals(List.of("cuda:0/parallel"), ids(report, Status.UNAVAILABLE));
        assertEquals(Optional.of("cpu/parallel"), report.best());
        assertTrue(report.complete());
        assertEquals(5 * (2 + 5), services.submitted.size());
        for (ConfigurationResult result : report.measured()) {
            assertEquals(
                    5,
                    result.measurements().orElseThrow().framesPerSecond().runs().size());
            assertTrue(result.measurements()
                            .orElseThrow()
                            .peakMemory()
                            .deviceBytes()
                            .orElseThrow()
                    >= 100);
            assertTrue(result.started().isPresent());
        }
        assertEquals(new FrameRange(1, 120), services.submitted.get(0).frames().orElseThrow());
    }

    @Test
    void runsOfAllConfigurationsTakeTurns() throws Exception {
        run(BenchmarkRequest.STANDARD.withRuns(3).withBackends("cpu"), 120, CourseTest::usual);
        List<Boolean> counted = services.submitted.subList(6, 15).stream()
                .map(request -> request.config().parallelProcessing())
                .toList();
        assertEquals(List.of(true, false, true, true, false, true, true, false, true), counted);
    }

    @Test
    void aConfigurationThatFailsIsRecordedAndTheRestGoOn() throws Exception {
        int[] renders = {0};
        BenchmarkReport report = run(
                BenchmarkRequest.STANDARD,
                120,
                request ->
                        backend(request).equals("opencl:0") && request.config().parallelProcessing() && ++renders[0] > 4
                                ? FakeServices.failed("the device was lost")
                                : usual(request));
        ConfigurationResult failed = report.result("opencl:0/parallel").orElseThrow();
        assertEquals(Status.FAILED, failed.status());
        assertEquals(Optional.of("the device was lost"), failed.reason());
        assertTrue(failed.measurements().isEmpty());
        assertEquals(
                List.of("cpu/parallel", "cpu/single", "cpu/parallel/mp4", "opencl:0/single"),
                ids(report, Status.MEASURED));
        assertEquals(5, renders[0]);
        assertTrue(report.complete());
    }

    @Test
    void figuresOfABackendThatWasHelpedAreNotTaken() throws Exception {
        BenchmarkReport report = run(
                BenchmarkRequest.STANDARD.withBackends("opencl"),
                120,
                request -> FakeServices.done(request, "cpu", 100));
        assertEquals(List.of(), report.measured());
        assertTrue(report.results().get(0).reason().orElseThrow().contains("drawn on cpu"));
    }

    @Test
    void anInterruptionKeepsWhatWasMeasured() throws Exception {
        BenchmarkRequest request = BenchmarkRequest.STANDARD.withBackends("cpu").withListener(progress -> {
            if (progress.doing().startsWith("run 3 of cpu/single")) {
                Thread.currentThread().interrupt();
            }
        });
        BenchmarkReport report = run(request, 120, CourseTest::usual);
        assertFalse(report.complete());
        assertFalse(Thread.interrupted());
        assertEquals(3, report.measured().size());
        assertEquals(
                3,
                report.result("cpu/parallel")
                        .orElseThrow()
                        .measurements()
                        .orElseThrow()
                        .framesPerSecond()
                        .runs()
                        .size());
        assertTrue(
                report.notes().stream().anyMatch(note -> note.contains("interrupted")),
                report.notes().toString());
    }

    @Test
    void whatWasNotReachedIsSaid() throws Exception {
        BenchmarkRequest request = BenchmarkRequest.STANDARD.withListener(progress -> {
            if (progress.doing().equals("run 1 of opencl:0/single")) {
                Thread.currentThread().interrupt();
            }
        });
        BenchmarkReport report = run(request, 120, CourseTest::usual);
        assertEquals(List.of("opencl:0/parallel"), ids(report, Status.MEASURED));
        assertEquals(
                List.of("opencl:0/single", "cpu/parallel", "cpu/single", "cpu/parallel/mp4"),
                ids(report, Status.NOT_REACHED));
    }

    @Test
    void ofALongShotTheMiddleIsRendered() throws Exception {
        BenchmarkReport report = run(BenchmarkRequest.STANDARD.withRuns(1), 1000, CourseTest::usual);
        assertEquals(441, report.job().firstFrame());
        assertEquals(120, report.job().frames());
        assertTrue(
                report.notes().stream().anyMatch(note -> note.contains("1000 frames")),
                report.notes().toString());
    }

    @Test
    void quickRunsAreAsShortAsTheMachineIsSlow() throws Exception {
        BenchmarkReport fast = run(BenchmarkRequest.STANDARD.withQuick(true), 120, CourseTest::usual);
        BenchmarkReport slow = run(
                BenchmarkRequest.STANDARD.withQuick(true),
                120,
                request -> FakeServices.done(request, backend(request), 4));
        assertTrue(fast.job().frames() > slow.job().frames());
        assertEquals(6, slow.job().frames());
        assertEquals(
                4,
                fast.measured()
                        .get(0)
                        .measurements()
                        .orElseThrow()
                        .framesPerSecond()
                        .runs()
                        .size());
    }

    @Test
    void missingServicesAreSaidInNotes() throws Exception {
        BenchmarkReport report = run(BenchmarkRequest.STANDARD.withRuns(1), 120, CourseTest::usual);
        for (String bundle : List.of("quality", "hardware", "optimizer")) {
            assertTrue(
                    report.notes().stream().anyMatch(note -> note.contains("org.videoengine." + bundle)),
                    report.notes().toString());
        }
        assertTrue(
                report.measured().get(0).measurements().orElseThrow().quality().isEmpty());
    }

    @Test
    void wrongUseIsSaid() {
        BenchmarkException unknown = assertThrows(
                BenchmarkException.class,
                () -> run(BenchmarkRequest.STANDARD.withBackends("vulkan"), 120, CourseTest::usual));
        assertTrue(unknown.wrongUse());
        assertEquals("there is no backend \"vulkan\"; installed are opencl:0, cpu, cuda:0", unknown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> BenchmarkRequest.STANDARD.withRuns(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BenchmarkRequest(
                        Optional.empty(),
                        Optional.of("a"),
                        List.of(),
                        java.util.OptionalInt.empty(),
                        false,
                        progress -> {}));
    }

    @Test
    void progressGoesFromNothingToAll() throws Exception {
        List<BenchmarkProgress> told = new ArrayList<>();
        run(BenchmarkRequest.STANDARD.withListener(told::add), 120, CourseTest::usual);
        assertEquals(0, told.get(0).stepsDone());
        BenchmarkProgress last = told.get(told.size() - 1);
        assertEquals(last.stepsTotal(), last.stepsDone());
        for (int i = 1; i < told.size(); i++) {
            assertEquals(i, told.get(i).stepsDone());
        }
    }

    @Test
    void recommendationsFollowFromTheFigures() throws Exception {
        BenchmarkReport report = run(BenchmarkRequest.STANDARD, 120, CourseTest::usual);
        String said = String.join("\n", report.recommendations());
        assertTrue(said.contains("The fastest is cpu/parallel: 100.0 frames per second, 4.2 times"), said);
        assertTrue(said.contains("Without --backend, opencl:0 draws, but cpu is 2.5 times as fast"), said);
        assertTrue(said.contains("Drawing side by side makes cpu 2.00 times as fast."), said);
        assertTrue(said.contains("opencl:0 (device of opencl:0) is slower than cpu, 40.0 against 100.0"), said);
        assertTrue(
                said.contains("The encoder is the limit on cpu: a run takes 4.80 s to mp4 and 1.20 s without"), said);
        assertTrue(said.contains("cuda:0 cannot be used: There is no driver."), said);
        assertFalse(said.contains("apart"), said);
    }
}
