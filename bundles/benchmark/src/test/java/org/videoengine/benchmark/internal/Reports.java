package org.videoengine.benchmark.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.BenchmarkJob;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.benchmark.EstimatedSpeed;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.PeakMemory;
import org.videoengine.benchmark.ReferenceQuality;
import org.videoengine.benchmark.Spread;
import org.videoengine.benchmark.SystemInformation;

/** Reports with figures of choice. */
public final class Reports {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final List<ConfigurationResult> results = new ArrayList<>();
    private BenchmarkJob job = new BenchmarkJob("standard", 120, 1, 120, "24", 1920, 1080, "high", "0123456789abcdef");
    private String processor = "Example 9000";
    private String text = "A sentence.";

    public Reports measured(String backend, boolean parallel, String output, double... framesPerSecond) {
        BenchmarkConfiguration configuration = configuration(backend, parallel, output);
        Spread speed = Spread.of(DoubleStream.of(framesPerSecond).boxed().toList());
        Spread seconds = Spread.of(
                DoubleStream.of(framesPerSecond).map(fps -> 120 / fps).boxed().toList());
        Map<String, Double> phases = new LinkedHashMap<>();
        phases.put("decode", 0.1);
        phases.put("motion", 0.0);
        phases.put("render", seconds.median());
        phases.put("encode", configuration.encodes() ? seconds.median() : 0.0);
        results.add(new ConfigurationResult(
                configuration.id(),
                configuration,
                Status.MEASURED,
                Optional.empty(),
                Optional.of(START),
                Optional.of(new Measurements(
                        seconds,
                        speed,
                        phases,
                        OptionalDouble.of(3.5),
                        OptionalDouble.of(0.9),
                        new PeakMemory(OptionalLong.of(700 << 20), 300 << 20, OptionalLong.empty()),
                        Optional.of(new ReferenceQuality(
                                3, 59, 0, OptionalDouble.of(61.2), 0.9999, OptionalDouble.of(0.9998)))))));
        return this;
    }

    public Reports failed(String backend, Status status, String reason) {
        BenchmarkConfiguration configuration = configuration(backend, true, BenchmarkConfiguration.NO_OUTPUT);
        results.add(new ConfigurationResult(
                configuration.id(), configuration, status, Optional.of(reason), Optional.empty(), Optional.empty()));
        return this;
    }

    public Reports on(String model) {
        processor = model;
        return this;
    }

    public Reports saying(String sentence) {
        text = sentence;
        return this;
    }

    public Reports of(BenchmarkJob other) {
        job = other;
        return this;
    }

    public BenchmarkJob job() {
        return job;
    }

    public BenchmarkReport report() {
        List<ConfigurationResult> sorted =
                results.stream().sorted(BenchmarkReport.BY_SPEED).toList();
        return new BenchmarkReport(
                BenchmarkReport.FORMAT,
                START,
                START.plusSeconds(60),
                true,
                false,
                2,
                5,
                job,
                new SystemInformation(
                        "0.1.0",
                        "Example OS 1",
                        "amd64",
                        Optional.of(processor),
                        8,
                        OptionalLong.of(16L << 30),
                        "17.0.9, Example VM",
                        4L << 30,
                        List.of("Example 12, 8192 MiB")),
                sorted,
                sorted.stream()
                        .filter(result -> result.measurements().isPresent()
                                && !result.configuration().encodes())
                        .map(ConfigurationResult::id)
                        .findFirst(),
                List.of(new EstimatedSpeed("cpu/parallel", 100, 93, 0.07)),
                List.of(text),
                List.of(text));
    }

    private static BenchmarkConfiguration configuration(String backend, boolean parallel, String output) {
        String kind = backend.startsWith("cpu") ? "cpu" : backend.startsWith("opencl") ? "opencl" : "other";
        return new BenchmarkConfiguration(backend, kind, "Example device", "how it works", parallel, output);
    }
}
