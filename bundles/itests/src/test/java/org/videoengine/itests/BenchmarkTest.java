package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.videoengine.backend.RenderBackend;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.benchmark.ReferenceQuality;
import org.videoengine.itests.FaultyBackend.Fault;
import org.videoengine.project.Project;
import org.videoengine.quality.QualityValidator;
import org.videoengine.render.VideoEngine;

/** The benchmark in a real framework, on the distribution's backends and on one that fails. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BenchmarkTest {
    private static final boolean OPENCL_EXPECTED = System.getenv("VIDEO_ENGINE_OPENCL") != null;
    private static final String ENGINE = "org.videoengine.core.engine";
    private static final int FRAMES = 12;

    @Inject
    private BundleContext context;

    @Inject
    private PerformanceBenchmark benchmark;

    @Inject
    private VideoEngine engine;

    @Inject
    private ConfigurationAdmin configurations;

    private Path folder;

    @Configuration
    public Option[] bundles() {
        return new Option[] {
            VideoEngineContainer.bundles(),
            VideoEngineContainer.tools("benchmark-", "jackson-datatype-jdk8-", "quality-"),
            bundle(VideoEngineContainer.OPENCL_BACKEND.toUri().toString())
        };
    }

    @Before
    public void makeProject() throws Exception {
        Dictionary<String, Object> settings = new Hashtable<>(Map.of("backend.wait.seconds", 0));
        configurations.getConfiguration(ENGINE, null).update(settings);
        folder = Files.createTempDirectory("benchmark");
        Files.copy(
                VideoEngineContainer.DISTRIBUTION.resolve("examples/journey/images/seeding.jpg"),
                folder.resolve("a.jpg"));
        Files.writeString(
                folder.resolve("project.json"),
                "{\"name\": \"small\", \"frameRate\": \"24\", \"resolution\": [192, 108], \"shots\": [{\"id\": \"s\","
                        + " \"duration\": 0.5, \"keyframes\": [{\"image\": \"a.jpg\"}],"
                        + " \"camera\": {\"type\": \"zoom\", \"direction\": \"in\", \"amount\": 0.2}}]}");
    }

    @After
    public void tidyUp() throws Exception {
        for (String file : folder.toFile().list()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
        configurations.getConfiguration(ENGINE, null).delete();
    }

    @Test
    public void measuresEveryBackendAndRecordsTheOneThatFails() throws Exception {
        ServiceReference<RenderBackend> processor = context.getServiceReferences(RenderBackend.class, null).stream()
                .filter(one -> context.getService(one).descriptor().id().equals("cpu"))
                .findFirst()
                .orElseThrow();
        FaultyBackend faulty =
                new FaultyBackend(context.getService(processor), Fault.THROWS, 30, new CountDownLatch(0));
        ServiceRegistration<RenderBackend> registration = context.registerService(RenderBackend.class, faulty, null);
        BenchmarkReport report;
        try {
            report = benchmark.runComprehensiveBenchmark(request(3));
        } finally {
            registration.unregister();
        }
        ConfigurationResult failed = report.result("cpu:faulty/parallel").orElseThrow();
        assertEquals(Status.FAILED, failed.status());
        assertTrue(failed.reason().orElseThrow(), failed.reason().orElseThrow().contains("the device was lost"));
        assertTrue(report.complete());
        List<String> measured =
                report.measured().stream().map(ConfigurationResult::id).toList();
        assertTrue(measured.toString(), measured.containsAll(List.of("cpu/parallel", "cpu/single")));
        assertTrue(measured.toString(), !OPENCL_EXPECTED || measured.stream().anyMatch(id -> id.startsWith("opencl:")));
        boolean quality = context.getServiceReference(QualityValidator.class) != null;
        for (ConfigurationResult result : report.measured()) {
            check(report, result, quality);
        }
        Path file = folder.resolve("report.json");
        benchmark.save(report, Optional.empty(), file);
        assertEquals(report, benchmark.load(file));
        assertEquals(
                report.measured().size(),
                benchmark.compare(report, report).configurations().stream()
                        .filter(difference -> difference.interval().isPresent())
                        .count());
        System.out.println(benchmark.report(report, Optional.empty()));
    }

    private static void check(BenchmarkReport report, ConfigurationResult result, boolean quality) {
        Measurements figures = result.measurements().orElseThrow();
        assertEquals(FRAMES, report.job().frames());
        assertTrue(result.id(), figures.framesPerSecond().least() > 0);
        assertTrue(result.id(), figures.peakMemory().heapBytes() > 0);
        if (quality) {
            check(
                    result.id(),
                    result.configuration().encodes(),
                    figures.quality().orElseThrow());
        }
    }

    /** Frames that a backend draws are those of the reference, as near as makes no difference; H.264 loses some. */
    private static void check(String id, boolean encoded, ReferenceQuality quality) {
        double psnr = quality.psnr().orElse(Double.POSITIVE_INFINITY);
        assertTrue(id + ": " + psnr + " dB", psnr >= (encoded ? 30 : 50));
        assertTrue(id, quality.ssim() > 0.9);
    }

    /** What judges quality and what knows the machine may be gone; figures are taken all the same. */
    @Test
    public void doesWithoutWhatIsNotThere() throws Exception {
        List<Bundle> tools = List.of(context.getBundles()).stream()
                .filter(bundle -> List.of(
                                "org.videoengine.quality", "org.videoengine.hardware", "org.videoengine.optimizer")
                        .contains(bundle.getSymbolicName()))
                .toList();
        for (Bundle bundle : tools) {
            bundle.stop();
        }
        try {
            BenchmarkReport report =
                    benchmark.runComprehensiveBenchmark(request(1).withBackends("cpu"));
            assertEquals(3, report.measured().size());
            assertFalse(report.notes().isEmpty());
            assertTrue(report.measured().stream()
                    .allMatch(result ->
                            result.measurements().orElseThrow().quality().isEmpty()));
        } finally {
            for (Bundle bundle : tools) {
                bundle.start();
            }
        }
    }

    private BenchmarkRequest request(int runs) throws Exception {
        Project project = engine.loadProject(folder.resolve("project.json"));
        return BenchmarkRequest.STANDARD.withShot(project, Optional.empty()).withRuns(runs);
    }
}
