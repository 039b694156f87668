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
import org.videoengine.backend.BackendException;
import org.videoengine.engine.opencl.internal.OpenClPlatforms;

/** Every benchmark runs once, with every parameter, on small pictures. */
class BenchmarksRunTest {

    @TempDir
    Path folder;

    @Test
    void eachOnce() throws Exception {
        // JMH's lock keeps benchmarks from disturbing each other's figures, and here nothing is measured.
        System.setProperty("jmh.ignoreLock", "true");
        boolean device = openclDevice();
        Options once = new OptionsBuilder()
                .include("org.videoengine.benchmarks")
                .exclude(device ? "^$" : "DeviceBenchmark|TextBenchmark")
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
        assertEquals(declared(device), ran);
        int scenes = Scene.values().length;
        int opened = 3;
        int qualities = 3;
        int conversions = ColourBenchmark.Conversion.values().length;
        int depthsAndMotions = 4;
        int listening = MonitoringBenchmark.Listening.values().length;
        int onDevices = device ? 2 * scenes + 3 : 0;
        assertEquals(
                2 * (scenes + opened + depthsAndMotions) + qualities + conversions + listening + onDevices,
                results.size());
    }

    private static boolean openclDevice() {
        try {
            return !OpenClPlatforms.candidates().isEmpty();
        } catch (BackendException e) {
            return false;
        }
    }

    private static Set<String> declared(boolean device) {
        Stream<Class<?>> always = Stream.of(
                BetweenBenchmark.class,
                ColourBenchmark.class,
                FrameBenchmark.class,
                MonitoringBenchmark.class,
                OpenBenchmark.class,
                PlanningBenchmark.class);
        Stream<Class<?>> onDevices = Stream.of(DeviceBenchmark.class, TextBenchmark.class);
        return Stream.concat(always, device ? onDevices : Stream.empty())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
