package org.videoengine.benchmark.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.EstimatedSpeed;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.SpeedModel;
import org.videoengine.optimizer.Workload;
import org.videoengine.render.RenderRequest;

/**
 * Gives the optimizer what was measured, and asks it how well it would have foreseen each configuration from all the other
 * measurements of this machine.
 */
final class Estimates {
    private static final String ORIGIN = "benchmark";

    private Estimates() {}

    /** In the order of the candidates; empty without an optimizer. {@code notes} takes what could not be done. */
    static List<EstimatedSpeed> of(Services services, Work work, List<Candidate> candidates, Consumer<String> notes) {
        Optional<ConfigurationOptimizer> optimizer = services.optimizer();
        if (optimizer.isEmpty()) {
            notes.accept("Speeds were not foreseen: the bundle org.videoengine.optimizer is not running.");
            return List.of();
        }
        try {
            return of(optimizer.get(), work, candidates);
        } catch (OptimizerException | RuntimeException e) {
            notes.accept("Speeds could not be foreseen: " + e.getMessage());
            return List.of();
        }
    }

    private static List<EstimatedSpeed> of(ConfigurationOptimizer optimizer, Work work, List<Candidate> candidates)
            throws OptimizerException {
        Map<String, Workload> workloads = new LinkedHashMap<>();
        List<Measurement> measurements = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.measured()) {
                BenchmarkConfiguration configuration = candidate.configuration();
                Workload workload = optimizer.workload(job(work, configuration), false);
                workloads.put(configuration.id(), workload);
                candidate.runs().forEach(run -> measurements.add(Measurement.of(workload, run.result(), ORIGIN)));
            }
        }
        optimizer.record(measurements);
        List<SpeedModel.LeftOut> leftOut = optimizer.model().leftOut();
        List<EstimatedSpeed> estimates = new ArrayList<>();
        workloads.forEach((id, workload) -> leftOut.stream()
                .filter(one -> one.measured().workload().equals(workload))
                .findFirst()
                .ifPresent(one -> estimates.add(new EstimatedSpeed(
                        id, one.measured().framesPerSecond(), one.estimatedFramesPerSecond(), one.error()))));
        return estimates;
    }

    private static FilmJob job(Work work, BenchmarkConfiguration configuration) {
        RenderRequest request = work.request(
                configuration.backend(),
                configuration.parallel(),
                configuration.encodes() ? "film." + configuration.output() : "null:");
        return new FilmJob(
                request.project(),
                request.shotIds(),
                request.frames(),
                request.config(),
                request.output().location(),
                request.output().codec());
    }
}
