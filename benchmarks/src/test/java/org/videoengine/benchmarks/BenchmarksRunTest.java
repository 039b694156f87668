package org.videoengine.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Every benchmark runs once, with every parameter, on small pictures. */
class BenchmarksRunTest {

    @TempDir
    Path folder;

    @Test
    void eachOnce() throws Exception {
        // JMH's lock keeps benchmarks from disturbing each other's figures, and here nothing is measured.
        System.setProperty("jmh.ignoreLock", "true");
        Options once = new OptionsBuilder()
                .include("org.videoengine.benchmarks")
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .param("size", "96x54")
                .param("pixels", "64")
                .shouldFailOnError(true)
                .output(folder.resolve("log").toString())
                .build();
        Collection<RunResult> results = new Runner(once).run();
        Set<String> ran = results.stream()
                .map(result -> result.getParams().getBenchmark())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared(), ran);
        int scenes = Scene.values().length;
        int opened = 3;
        int qualities = 3;
        int conversions = ColourBenchmark.Conversion.values().length;
        int depthsAndMotions = 4;
        assertEquals(2 * (scenes + opened + depthsAndMotions) + qualities + conversions, results.size());
    }

    private static Set<String> declared() {
        return Stream.of(
                        BetweenBenchmark.class,
                        ColourBenchmark.class,
                        FrameBenchmark.class,
                        OpenBenchmark.class,
                        PlanningBenchmark.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
