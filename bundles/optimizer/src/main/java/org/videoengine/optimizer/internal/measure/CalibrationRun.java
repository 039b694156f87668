package org.videoengine.optimizer.internal.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/**
 * One search for the best configuration that keeps up with a frame rate: the first guess is measured, then what to draw on is
 * chosen, and then the ladder of qualities and sizes is gone down to the first step that keeps up.
 */
public final class CalibrationRun {
    /** So much faster than the target a trial must be: its film may be a little easier than the next one. */
    private static final double MARGIN = 1.1;
    /** Another way to draw must be so much faster to be worth a name in the configuration. */
    private static final double WORTH_IT = 1.15;
    /** A step that is estimated at less than this share of the target is not measured. */
    private static final double HOPELESS = 0.5;
    /** A trial is broken off after this share of all the time that there is. */
    private static final double SHARE_OF_TIME = 0.25;

    /** What a run needs to know of the service. */
    public interface Service {
        /** What a model sees of a film. */
        Workload workload(FilmJob job) throws OptimizerException;

        /** Renders it. */
        Trial run(FilmJob job, Workload workload, double limitSeconds) throws InterruptedException;

        /** Renders some frames of it, whose speed does not count. */
        void warmUp(FilmJob job) throws OptimizerException, InterruptedException;

        /** Frames per second in the long run, as far as is known by now. */
        double estimate(Workload workload, List<Measurement> measured);

        /** Backends, the preferred one first. */
        List<BackendState> backends();

        /** The time, in seconds. */
        double now();
    }

    private final Service service;
    private final FilmJob job;
    private final Recommendation guess;
    private final double target;
    private final double seconds;
    private final Consumer<Trial> listener;
    private final double start;
    private final List<Trial> trials = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> warm = new HashSet<>();

    /**
     * A run over a film.
     *
     * @param target frames per second to keep up with
     * @param seconds after which no more trials begin
     */
    public CalibrationRun(
            Service service,
            FilmJob job,
            Recommendation guess,
            double target,
            double seconds,
            Consumer<Trial> listener) {
        this.service = service;
        this.job = job;
        this.guess = guess;
        this.target = target;
        this.seconds = seconds;
        this.listener = listener;
        start = service.now();
    }

    /**
     * Searches.
     *
     * @throws OptimizerException if no configuration could be measured
     */
    public Calibration search() throws OptimizerException, InterruptedException {
        Resolution own = job.config().resolution().orElse(job.project().resolution());
        Resolution limit = guess.config().resolution().orElse(own);
        VideoConfig guessed = guess.config().withResolution(own.within(limit));
        Trial guessTrial = trial(guessed);
        VideoConfig machine = machine(own);
        Optional<Trial> best = Optional.empty();
        for (VideoConfig step : Ladder.from(machine.withQuality(Quality.ULTRA), own)) {
            if (best.isPresent() || timeIsUp()) {
                break;
            }
            best = keepsUp(step);
        }
        if (timeIsUp() && best.isEmpty()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "after %.0f s no more was measured: a longer time may find a better configuration",
                    seconds));
        }
        Trial chosen = best.orElseGet(this::fallback);
        if (chosen.measurement().isEmpty()) {
            throw new OptimizerException(
                    "no configuration could be measured: " + chosen.failure().orElse("all trials failed"), false);
        }
        boolean sustained = chosen.framesPerSecond() >= target;
        return new Calibration(guess, guessTrial, chosen, target, sustained, trials, notes);
    }

    /** What to draw on: the fastest at the film's own size, with as few words in the configuration as say it. */
    private VideoConfig machine(Resolution own) throws OptimizerException, InterruptedException {
        VideoConfig any = VideoConfig.DEFAULT.withResolution(own);
        List<BackendState> usable =
                service.backends().stream().filter(BackendState::usable).toList();
        if (usable.size() < 2) {
            boolean gpu = usable.stream().anyMatch(state -> state.kind() != BackendDescriptor.Kind.CPU);
            return any.withGpuAcceleration(gpu);
        }
        VideoConfig best = any;
        double fastest = 0;
        for (int i = 0; i < usable.size() && !timeIsUp(); i++) {
            BackendState state = usable.get(i);
            double speed = trial(any.withBackends(state.id())).framesPerSecond();
            if (speed > fastest * WORTH_IT) {
                fastest = speed;
                boolean processor = state.kind() == BackendDescriptor.Kind.CPU;
                best = i == 0 ? any : processor ? any.withGpuAcceleration(false) : any.withBackends(state.id());
            }
        }
        String[] together = usable.stream().map(BackendState::id).toArray(String[]::new);
        if (!timeIsUp() && trial(any.withBackends(together)).framesPerSecond() > fastest * WORTH_IT) {
            best = any.withBackends(together);
        }
        return best;
    }

    private Optional<Trial> keepsUp(VideoConfig step) throws OptimizerException, InterruptedException {
        FilmJob film = job.withConfig(step);
        if (service.estimate(service.workload(film), measured()) < HOPELESS * target) {
            return Optional.empty();
        }
        Trial trial = trial(step);
        if (trial.framesPerSecond() < MARGIN * target) {
            return Optional.empty();
        }
        return Optional.of(trial);
    }

    /** The best of those that were measured and keep up; if none does, the fastest. */
    private Trial fallback() {
        Trial fallback = trials.get(0);
        for (Trial trial : trials) {
            boolean better = fallback.framesPerSecond() < target
                    ? trial.framesPerSecond() > fallback.framesPerSecond()
                    : trial.framesPerSecond() >= target && better(trial, fallback);
            if (better) {
                fallback = trial;
            }
        }
        return fallback;
    }

    private static boolean better(Trial trial, Trial other) {
        return rank(trial) > rank(other)
                || rank(trial) == rank(other) && trial.framesPerSecond() > other.framesPerSecond();
    }

    private static long rank(Trial trial) {
        Resolution size = trial.config().resolution().orElseThrow();
        return (long) size.width() * size.height() * Quality.values().length
                + trial.config().quality().ordinal();
    }

    private Trial trial(VideoConfig config) throws OptimizerException, InterruptedException {
        FilmJob film = job.withConfig(config);
        double limit = Math.max(3, seconds * SHARE_OF_TIME);
        if (warm.add(config.quality() + " " + config.backends())) {
            service.warmUp(film);
        }
        Trial trial = service.run(film, service.workload(film), limit);
        tell(trial);
        return trial;
    }

    private void tell(Trial trial) {
        trials.add(trial);
        listener.accept(trial);
    }

    private List<Measurement> measured() {
        return trials.stream().flatMap(trial -> trial.measurement().stream()).toList();
    }

    private boolean timeIsUp() {
        return service.now() - start >= seconds;
    }
}
