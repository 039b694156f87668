package org.videoengine.optimizer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.videoengine.backend.BackendState;
import org.videoengine.media.CodecInfo;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;
import org.videoengine.optimizer.internal.measure.CalibrationRun;
import org.videoengine.optimizer.internal.measure.Separate;
import org.videoengine.optimizer.internal.measure.SeparateProcess;
import org.videoengine.optimizer.internal.measure.Survey;
import org.videoengine.optimizer.internal.measure.TrialRun;
import org.videoengine.project.FrameRate;
import org.videoengine.render.FrameRange;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** Measures with the engine, and keeps what it measures. For one request, by one thread. */
final class Calibrator implements CalibrationRun.Service, AutoCloseable {
    private static final String ORIGIN = "configure";
    /** A trial of a survey is broken off after so long: slow configurations say enough by their first frames. */
    private static final double SURVEY_LIMIT_SECONDS = 8;

    private static final int SURVEY_ENOUGH = 3;

    private static final int WARM_UP_FRAMES = 24;
    private static final double WARM_UP_SECONDS = 20;
    private static final double WARM_UP_RUN_SECONDS = 1.5;
    private static final double WARM_UP_REST_SECONDS = 1;
    private static final double STILL_FASTER = 1.1;
    private static final int WARM_UP_ENOUGH = 4;

    private final ConfigurationOptimizer optimizer;
    private final VideoEngine engine;
    private final Function<Measurement, Optional<String>> keeper;
    private final Path folder;
    private final TrialRun trials;
    private final Separate separate;
    private final Set<String> notes = new LinkedHashSet<>();
    private final double start = now();
    private boolean cold;

    /**
     * @param home of the distribution, whose program renders in processes of its own
     * @param keeper keeps a measurement, or says why that cannot be
     */
    Calibrator(
            ConfigurationOptimizer optimizer,
            VideoEngine engine,
            Optional<Path> home,
            Function<Measurement, Optional<String>> keeper)
            throws OptimizerException {
        this.optimizer = optimizer;
        this.engine = engine;
        this.keeper = keeper;
        folder = TrialRun.newFolder();
        trials = new TrialRun(engine, folder, ORIGIN);
        separate = SeparateProcess.of(home, ORIGIN);
        cold = engine.jobs().isEmpty();
    }

    /** Searches for the best configuration. */
    Calibration search(CalibrationRequest request, Recommendation guess, Consumer<Trial> listener)
            throws OptimizerException, InterruptedException {
        FilmJob whole = request.job().isPresent() ? request.job().get() : standard();
        FilmJob job = shortened(whole, request.frames());
        FrameRate rate = job.config().frameRate().orElse(job.project().frameRate());
        double target = request.targetFramesPerSecond().orElse((double) rate.numerator() / rate.denominator());
        return withNotes(new CalibrationRun(this, job, guess, target, request.seconds(), listener).search());
    }

    private FilmJob standard() throws OptimizerException {
        return new FilmJob(
                optimizer.standardProject(),
                List.of(),
                Optional.empty(),
                VideoConfig.DEFAULT,
                "film.mp4",
                Optional.empty());
    }

    private FilmJob shortened(FilmJob job, int frames) throws OptimizerException {
        int first = job.frames().map(FrameRange::first).orElse(1);
        int count = job.frames().isPresent()
                ? job.frames().get().count()
                : optimizer.workload(job, false).frames();
        return new FilmJob(
                job.project(),
                job.shotIds(),
                Optional.of(new FrameRange(first, first + Math.min(count, frames) - 1)),
                job.config(),
                job.location(),
                job.codec());
    }

    /**
     * Measures each film that the history has not, then again what it has least of, until the time is up or there is enough of all:
     * of three runs, which the median is taken of, one may be disturbed. Says how many runs are left.
     */
    int survey(Survey survey, List<CodecInfo> codecs, double most, Consumer<Trial> listener)
            throws OptimizerException, InterruptedException {
        Map<Workload, Integer> known = new HashMap<>();
        for (Measurement measurement : optimizer.measurements()) {
            known.merge(kind(measurement.workload()), 1, Integer::sum);
        }
        List<String> backends = engine.backends().stream()
                .filter(BackendState::usable)
                .map(BackendState::id)
                .toList();
        if (backends.isEmpty()) {
            throw new OptimizerException("there is no usable backend to draw on", false);
        }
        List<FilmJob> jobs = survey.jobs(backends, codecs, Runtime.getRuntime().availableProcessors());
        int left = 0;
        for (int times = 0; times < SURVEY_ENOUGH; times++) {
            for (FilmJob job : jobs) {
                Workload workload = kind(workload(job));
                if (known.getOrDefault(workload, 0) > times) {
                    continue;
                }
                if (now() - start >= most) {
                    left++;
                    continue;
                }
                warmUp(job);
                listener.accept(run(job, workload(job), SURVEY_LIMIT_SECONDS));
                known.merge(workload, 1, Integer::sum);
                if (!notes.isEmpty()) {
                    throw new OptimizerException(notes.iterator().next(), false);
                }
            }
        }
        return left;
    }

    /** A trial that was broken off has fewer frames than was planned. */
    private static Workload kind(Workload workload) {
        return workload.withFrames(1).withCold(false);
    }

    @Override
    public Workload workload(FilmJob job) throws OptimizerException {
        return optimizer.workload(job, cold);
    }

    /** In a process of its own where that can be done, since this one's code is compiled for all that it has drawn before. */
    @Override
    public Trial run(FilmJob job, Workload workload, double limitSeconds) throws InterruptedException {
        Optional<Trial> alone = separate.run(job, workload, limitSeconds);
        Trial trial = alone.isPresent() ? alone.get() : trials.run(job, workload, limitSeconds);
        cold &= alone.isPresent();
        keep(trial);
        return trial;
    }

    /**
     * Until it gets no faster, or the time for it is up: what draws a kind of frame is compiled while its first ones are drawn, and
     * that is done sooner where nothing is drawn meanwhile.
     */
    @Override
    public void warmUp(FilmJob job) throws OptimizerException, InterruptedException {
        if (separate != Separate.NONE) {
            return;
        }
        FilmJob some = shortened(job, WARM_UP_FRAMES);
        double deadline = now() + WARM_UP_SECONDS;
        double fastest = 0;
        int noFaster = 0;
        while (noFaster < WARM_UP_ENOUGH && now() < deadline) {
            double begin = now();
            Trial trial = trials.run(some, workload(some), WARM_UP_RUN_SECONDS);
            if (cold && trial.measurement().isPresent()) {
                // The only one of its kind in this process.
                keep(trial);
                cold = false;
            }
            boolean whole = trial.measurement().isPresent()
                    && trial.measurement().get().workload().frames()
                            == workload(some).frames();
            // Where not even some frames were drawn in time, what draws them may still wait to be compiled.
            noFaster = trial.framesPerSecond() > fastest * STILL_FASTER ? 0 : noFaster + (whole ? 2 : 1);
            fastest = Math.max(fastest, trial.framesPerSecond());
            Thread.sleep((long) (1000 * Math.min(WARM_UP_REST_SECONDS, now() - begin)));
        }
    }

    private void keep(Trial trial) {
        trial.measurement().flatMap(keeper).ifPresent(notes::add);
    }

    @Override
    public double estimate(Workload workload, List<Measurement> measured) {
        return optimizer.fit(measured).estimate(workload).lastingFramesPerSecond();
    }

    @Override
    public List<BackendState> backends() {
        return engine.backends();
    }

    @Override
    public double now() {
        return System.nanoTime() / 1e9;
    }

    /** The same with what else is to be said. */
    private Calibration withNotes(Calibration calibration) {
        List<String> all = new ArrayList<>(calibration.notes());
        all.addAll(notes);
        return new Calibration(
                calibration.guess(),
                calibration.guessTrial(),
                calibration.best(),
                calibration.targetFramesPerSecond(),
                calibration.sustained(),
                calibration.trials(),
                all);
    }

    @Override
    public void close() {
        TrialRun.clear(folder);
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // It lies in the folder for temporary files, which the system clears.
        }
    }
}
