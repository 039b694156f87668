package org.videoengine.benchmark.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.PeakMemory;
import org.videoengine.benchmark.ReferenceQuality;
import org.videoengine.benchmark.Spread;

/** Puts runs together. */
final class Figures {
    private static final List<String> PHASES = List.of("decode", "motion", "render", "encode");

    private Figures() {}

    /**
     * What counted runs gave.
     *
     * @param encodes whether the film is done only when its encoder is
     * @param warmUps in which alone the device's memory was watched
     * @param runs at least one
     */
    static Measurements of(
            boolean encodes, List<TimedRun> warmUps, List<TimedRun> runs, Optional<ReferenceQuality> quality) {
        Map<String, Double> phases = new LinkedHashMap<>();
        for (String phase : PHASES) {
            phases.put(
                    phase,
                    spread(runs, run -> run.result().phaseSeconds().getOrDefault(phase, 0.0))
                            .median());
        }
        return new Measurements(
                spread(runs, run -> run.result().processingSeconds()),
                spread(runs, run -> encodes ? filmsSpeed(run) : run.result().framesPerSecond()),
                phases,
                median(runs, run -> run.usage().cpuSeconds()),
                median(runs, Figures::cpuUse),
                new PeakMemory(
                        most(runs, run -> run.usage().processBytes()),
                        runs.stream()
                                .mapToLong(run -> run.usage().heapBytes())
                                .max()
                                .orElse(0),
                        most(warmUps, run -> run.usage().deviceBytes())),
                quality);
    }

    private static double filmsSpeed(TimedRun run) {
        return run.result().frameCount() / run.result().processingSeconds();
    }

    private static OptionalDouble cpuUse(TimedRun run) {
        OptionalDouble seconds = run.usage().cpuSeconds();
        return seconds.isEmpty() || run.usage().wallSeconds() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(seconds.getAsDouble()
                        / run.usage().wallSeconds()
                        / Runtime.getRuntime().availableProcessors());
    }

    private static Spread spread(List<TimedRun> runs, ToDoubleFunction<TimedRun> value) {
        return Spread.of(runs.stream().map(value::applyAsDouble).toList());
    }

    private static OptionalDouble median(List<TimedRun> runs, Function<TimedRun, OptionalDouble> value) {
        List<Double> known = runs.stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Spread.of(known).median());
    }

    private static OptionalLong most(List<TimedRun> runs, Function<TimedRun, OptionalLong> value) {
        return runs.stream()
                .map(value)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
    }
}
