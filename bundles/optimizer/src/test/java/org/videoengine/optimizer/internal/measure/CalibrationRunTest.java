package org.videoengine.optimizer.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.frame.PixelFormat;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Tier;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/** A search on a made-up machine. */
class CalibrationRunTest {
    private static final Project FILM =
            new Project("film", Path.of("project.json"), FrameRate.parse("24"), Resolution.parse("1080p"), List.of());
    private static final FilmJob JOB =
            new FilmJob(FILM, List.of(), Optional.empty(), VideoConfig.DEFAULT, "film.mp4", Optional.empty());

    private final Machine machine = new Machine();

    private Calibration search(double target, double seconds) throws OptimizerException, InterruptedException {
        Recommendation guess = new Recommendation(
                Tier.MINIMAL,
                VideoConfig.DEFAULT
                        .withQuality(Quality.LOW)
                        .withResolution(Resolution.parse("480p"))
                        .withParallelProcessing(false),
                List.of());
        return new CalibrationRun(machine, JOB, guess, target, seconds, trial -> {}).search();
    }

    @Test
    void theBestThatKeepsUpIsFound() throws Exception {
        Calibration found = search(24, 1000);
        assertTrue(found.sustained());
        assertEquals(Quality.HIGH, found.best().config().quality());
        assertEquals(
                Resolution.parse("1080p"), found.best().config().resolution().orElseThrow());
        assertTrue(found.best().config().parallelProcessing());
        assertFalse(found.best().config().gpuAcceleration(), "there is no GPU here");
        assertEquals(Quality.LOW, found.guessTrial().config().quality());
        assertTrue(found.guessTrial().framesPerSecond() > found.best().framesPerSecond());
        assertEquals(List.of(), found.notes());
    }

    @Test
    void theFastestIsTakenWhereNothingKeepsUp() throws Exception {
        Calibration found = search(5000, 1000);
        assertFalse(found.sustained());
        double fastest = found.trials().stream()
                .mapToDouble(Trial::framesPerSecond)
                .max()
                .orElseThrow();
        assertEquals(fastest, found.best().framesPerSecond());
    }

    @Test
    void whenTimeIsUpTheBestMeasuredCounts() throws Exception {
        Calibration found = search(24, 0.7);
        assertTrue(found.sustained());
        assertEquals(Quality.LOW, found.best().config().quality());
        assertEquals(1, found.trials().size());
        assertTrue(found.notes().get(0).contains("after 1 s"), found.notes().toString());
    }

    @Test
    void theFasterBackendIsNamedOnlyWhereItIsNotThePreferredOne() throws Exception {
        machine.backends = List.of(machine.backend("cuda:0", 8), machine.backend("cpu", 1));
        assertEquals(List.of(), search(24, 1000).best().config().backends());
        assertTrue(search(24, 1000).best().config().gpuAcceleration());
        machine.backends = List.of(machine.backend("opencl:0", 0.2), machine.backend("cpu", 1));
        assertFalse(search(24, 1000).best().config().gpuAcceleration());
        machine.backends =
                List.of(machine.backend("cuda:0", 1), machine.backend("cuda:1", 4), machine.backend("cpu", 1));
        assertEquals(List.of("cuda:1"), search(24, 1000).best().config().backends());
    }

    @Test
    void aMachineOnWhichAllFailsIsAnError() {
        machine.failure = Optional.of("the disk is full");
        OptimizerException e = assertThrows(OptimizerException.class, () -> search(24, 1000));
        assertTrue(e.getMessage().contains("the disk is full"), e.getMessage());
    }

    /** Ultra 10, high 40, medium 80, low 160 frames per second at 1080p on its processor; parallel is twice as fast. */
    private static final class Machine implements CalibrationRun.Service {
        private final List<String> fast = new ArrayList<>();
        private List<BackendState> backends = List.of(backend("cpu", 1));
        private Optional<String> failure = Optional.empty();
        private double now;

        BackendState backend(String id, double speed) {
            fast.add(id + "=" + speed);
            BackendDescriptor.Kind kind = id.equals("cpu") ? BackendDescriptor.Kind.CPU : BackendDescriptor.Kind.CUDA;
            return new BackendState(
                    id,
                    kind,
                    Optional.of(new BackendDescriptor(id, kind, id, "", 0, Set.of(PixelFormat.YUV420P8), 2, 0)),
                    Optional.empty());
        }

        private double speed(String id) {
            return fast.stream()
                    .filter(each -> each.startsWith(id + "="))
                    .mapToDouble(each -> Double.parseDouble(each.substring(id.length() + 1)))
                    .reduce((before, last) -> last)
                    .orElseThrow();
        }

        private double fps(VideoConfig config) {
            List<String> ids = config.backends().isEmpty()
                    ? List.of(config.gpuAcceleration() ? backends.get(0).id() : "cpu")
                    : config.backends();
            double speed = ids.stream().mapToDouble(this::speed).max().orElseThrow();
            Resolution size = config.resolution().orElseThrow();
            double base =
                    switch (config.quality()) {
                        case LOW -> 160;
                        case MEDIUM -> 80;
                        case HIGH -> 40;
                        case ULTRA -> 10;
                    };
            return base
                    * speed
                    * (config.parallelProcessing() ? 1 : 0.5)
                    * (1920 * 1080.0 / (size.width() * size.height()));
        }

        @Override
        public Workload workload(FilmJob job) {
            Resolution size = job.config().resolution().orElseThrow();
            return new Workload(
                    size.width(),
                    size.height(),
                    job.config().quality(),
                    120,
                    new Workload.Content(1, 0, 0, 0, 0, 1, 0, 0, 0, 1000),
                    "cpu",
                    2,
                    "h264",
                    false);
        }

        @Override
        public Trial run(FilmJob job, Workload workload, double limitSeconds) {
            if (failure.isPresent()) {
                return new Trial(job.config(), Optional.empty(), failure);
            }
            double seconds = 120 / fps(job.config());
            now += seconds;
            return trial(job, workload, seconds);
        }

        private static Trial trial(FilmJob job, Workload workload, double seconds) {
            return new Trial(
                    job.config(),
                    Optional.of(new Measurement(workload, seconds, 0, seconds, Instant.EPOCH, "test")),
                    Optional.empty());
        }

        @Override
        public void warmUp(FilmJob job) {
            now += 0.5;
        }

        @Override
        public double estimate(Workload workload, List<Measurement> measured) {
            return 1e6;
        }

        @Override
        public List<BackendState> backends() {
            return backends;
        }

        @Override
        public double now() {
            return now;
        }
    }
}
