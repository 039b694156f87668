package org.videoengine.benchmark.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.benchmark.ReferenceQuality;
import org.videoengine.render.VideoGenerationResult;

/** A configuration and what is known of it so far. */
final class Candidate {
    private final BenchmarkConfiguration configuration;
    private final List<TimedRun> warmUps = new ArrayList<>();
    private final List<TimedRun> runs = new ArrayList<>();
    private Optional<Instant> started = Optional.empty();
    private Status status = Status.NOT_REACHED;
    private Optional<String> reason = Optional.of("The benchmark ended before it was its turn.");
    private Optional<ReferenceQuality> quality = Optional.empty();

    Candidate(BenchmarkConfiguration configuration) {
        this.configuration = configuration;
    }

    /** A backend that is installed but cannot draw here. */
    static Candidate unavailable(BenchmarkConfiguration configuration, String why) {
        Candidate candidate = new Candidate(configuration);
        candidate.end(Status.UNAVAILABLE, why);
        return candidate;
    }

    BenchmarkConfiguration configuration() {
        return configuration;
    }

    boolean alive() {
        return status == Status.NOT_REACHED || status == Status.MEASURED;
    }

    boolean measured() {
        return status == Status.MEASURED;
    }

    void start() {
        if (started.isEmpty()) {
            started = Optional.of(Instant.now());
        }
    }

    void fail(String why) {
        end(Status.FAILED, why);
    }

    private void end(Status ending, String why) {
        status = ending;
        reason = Optional.of(why);
    }

    void warmedUp(TimedRun run) {
        warmUps.add(run);
    }

    void ran(TimedRun run) {
        runs.add(run);
        status = Status.MEASURED;
        reason = Optional.empty();
    }

    void judged(ReferenceQuality value) {
        quality = Optional.of(value);
    }

    /** The counted runs so far. */
    List<TimedRun> runs() {
        return List.copyOf(runs);
    }

    /** Seconds that a run of so many frames will take, by the last one that warmed it up; infinite if there was none. */
    double secondsOf(int frames) {
        if (warmUps.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        VideoGenerationResult last = warmUps.get(warmUps.size() - 1).result();
        double drawing = last.frameCount() / last.framesPerSecond();
        double perFrame =
                configuration.encodes() ? last.processingSeconds() / last.frameCount() : 1 / last.framesPerSecond();
        double once = configuration.encodes() ? 0 : last.processingSeconds() - drawing;
        return Math.max(0, once) + frames * perFrame;
    }

    /** Speed of the last run that warmed it up, in frames a second; 0 if there was none. */
    double warmSpeed() {
        return warmUps.isEmpty() ? 0 : warmUps.get(warmUps.size() - 1).result().framesPerSecond();
    }

    ConfigurationResult result() {
        return new ConfigurationResult(
                configuration.id(),
                configuration,
                status,
                reason,
                started,
                measured()
                        ? Optional.of(Figures.of(configuration.encodes(), warmUps, runs, quality))
                        : Optional.empty());
    }
}
