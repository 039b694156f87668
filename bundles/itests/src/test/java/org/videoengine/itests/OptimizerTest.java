package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.ConfigurationStore;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.RenderDefaults;
import org.videoengine.optimizer.RenderNote;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedPlan;
import org.videoengine.optimizer.Trial;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/** The optimizer in a real framework that is not the distribution's: it keeps the configuration itself. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class OptimizerTest {
    private static final String DATA = "target/optimizer-data";

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin admin;

    @Configuration
    public Option[] bundles() throws Exception {
        Path data = Path.of(DATA).toAbsolutePath();
        Files.deleteIfExists(data.resolve("speed-history.jsonl"));
        return new Option[] {
            VideoEngineContainer.bundles(),
            VideoEngineContainer.tools("optimizer-", "hardware-", "commons-math3"),
            systemProperty("video.engine.data").value(data.toString())
        };
    }

    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T service = tracker.waitForService(20_000);
        assertNotNull(type.getName(), service);
        return service;
    }

    private FilmJob job(Quality quality) throws Exception {
        Project standard = service(ConfigurationOptimizer.class).standardProject();
        return new FilmJob(
                standard,
                List.of(),
                Optional.empty(),
                VideoConfig.DEFAULT
                        .withQuality(quality)
                        .withResolution(new Resolution(320, 180))
                        .withBackends("cpu"),
                "film.mp4",
                Optional.empty());
    }

    @Test
    public void whatIsMeasuredMakesEstimatesAndOutlivesTheBundle() throws Exception {
        ConfigurationOptimizer optimizer = service(ConfigurationOptimizer.class);
        FilmJob job = job(Quality.LOW);
        assertEquals(SpeedEstimate.Basis.ROUGH, optimizer.estimateFps(job).basis());
        assertEquals(120, optimizer.workload(job, true).frames());
        assertNotNull(optimizer.detectOptimalConfiguration().tier());

        List<Trial> heard = new ArrayList<>();
        Calibration found =
                optimizer.calibrate(new CalibrationRequest(Optional.of(job), Optional.of(0.5), 6, 8), heard::add);
        assertEquals(heard, found.trials());
        assertTrue(found.best().measurement().isPresent());
        assertEquals(
                new Resolution(320, 180), found.best().config().resolution().orElseThrow());
        List<Measurement> measured = optimizer.measurements();
        assertTrue(measured.size() >= found.trials().size());
        assertTrue(optimizer.estimateFps(job).basis() != SpeedEstimate.Basis.ROUGH);

        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(each -> "org.videoengine.optimizer".equals(each.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        bundle.stop();
        bundle.start();
        assertEquals(measured, service(ConfigurationOptimizer.class).measurements());
        // The pictures of the standard job went with the bundle that had made them.
        FilmJob again = job(Quality.LOW);
        SpeedEstimate estimate = service(ConfigurationOptimizer.class).estimateFps(again);
        SpeedPlan plan = service(ConfigurationOptimizer.class).optimizeForSpeed(estimate.framesPerSecond() / 2, again);
        assertTrue(plan.reached());
        assertEquals(List.of(), plan.givenUp());
        whatRendersNotedIsTakenOnce(again, measured.size());
    }

    private void whatRendersNotedIsTakenOnce(FilmJob job, int before) throws Exception {
        Path project = job.project().file();
        RenderNote note = new RenderNote(
                project,
                RenderNote.version(project),
                job.shotIds(),
                job.frames(),
                job.config(),
                job.location(),
                job.codec(),
                "cpu",
                120,
                3,
                0.5,
                4,
                Instant.parse("2026-01-02T03:04:05Z"),
                RenderNote.thisMachine());
        Path log = Path.of(DATA).toAbsolutePath().resolve(RenderNote.FILE);
        Files.writeString(log, "no note\n" + note.line() + "\n" + note.line().replace("drawn=120", "drawn=7") + "\n");
        List<Measurement> measured = service(ConfigurationOptimizer.class).measurements();
        assertEquals(before + 1, measured.size());
        Measurement noted = measured.get(before);
        assertEquals("render", noted.origin());
        assertEquals(40, noted.framesPerSecond(), 1e-9);
        assertEquals("h264", noted.workload().encoder());
        assertTrue(noted.workload().cold());
        assertFalse(Files.exists(log));
        assertEquals(measured, service(ConfigurationOptimizer.class).measurements());
    }

    @Test
    public void theConfigurationIsInConfigAdmin() throws Exception {
        ConfigurationStore store = service(ConfigurationStore.class);
        assertEquals(Optional.empty(), store.stored());
        VideoConfig config = VideoConfig.DEFAULT
                .withQuality(Quality.MEDIUM)
                .withResolution(new Resolution(1280, 720))
                .withGpuAcceleration(false);
        assertEquals("no file where this is not the distribution", Optional.empty(), store.store(config));
        assertEquals(Optional.of(config), store.stored());
        assertEquals(
                "medium",
                admin.getConfiguration(RenderDefaults.PID, "?").getProperties().get(RenderDefaults.QUALITY));
        assertTrue(store.reset());
        assertFalse(store.reset());
        assertEquals(Optional.empty(), store.stored());
    }
}
