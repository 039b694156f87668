package org.videoengine.benchmark.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkConfiguration;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.benchmark.Measurements;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.project.FrameRate;

/** Says what to do, and why, from a report's own figures. */
final class Advice {
    /** Less than that is no reason to do anything. */
    private static final double WORTH_IT = 1.1;
    /** From that on, runs lie so far apart that medians say little. */
    private static final double RESTLESS = 0.2;

    private static final double LARGE_SHARE = 0.4;
    private static final double HEAP_NEARLY_FULL = 0.85;

    private final BenchmarkReport report;
    private final Optional<String> preferred;
    private final List<String> sentences = new ArrayList<>();

    /**
     * @param preferred the backend that draws where none is named
     */
    Advice(BenchmarkReport report, Optional<String> preferred) {
        this.report = report;
        this.preferred = preferred;
    }

    /** The report with its recommendations. */
    BenchmarkReport complete() {
        report.best().flatMap(report::result).ifPresent(this::best);
        report.measured().forEach(this::parallel);
        report.measured().forEach(this::slowerThanTheProcessor);
        report.measured().forEach(this::encoder);
        report.best().flatMap(report::result).ifPresent(this::motion);
        report.measured().forEach(this::quality);
        report.measured().forEach(this::heap);
        restless();
        report.results().forEach(this::unusable);
        return new BenchmarkReport(
                report.format(),
                report.started(),
                report.ended(),
                report.complete(),
                report.quick(),
                report.warmUps(),
                report.runs(),
                report.job(),
                report.system(),
                report.results(),
                report.best(),
                report.estimates(),
                sentences,
                report.notes());
    }

    private void say(String sentence, Object... figures) {
        sentences.add(String.format(Locale.ROOT, sentence, figures));
    }

    private void best(ConfigurationResult best) {
        double speed = best.medianFramesPerSecond();
        double clock = FrameRate.parse(report.job().frameRate()).fps();
        say(
                "The fastest is %s: %.1f frames per second, %.1f times as fast as the film is shown.",
                best.id(), speed, speed / clock);
        String backend = best.configuration().backend();
        if (preferred.isPresent() && !preferred.get().equals(backend)) {
            Optional<Double> usual = speed(preferred.get(), true);
            if (usual.isPresent() && speed > WORTH_IT * usual.get()) {
                say(
                        "Without --backend, %s draws, but %s is %.1f times as fast: render with --backend %s.",
                        preferred.get(), backend, speed / usual.get(), backend);
            }
        }
    }

    private void parallel(ConfigurationResult result) {
        BenchmarkConfiguration configuration = result.configuration();
        if (!configuration.parallel() || configuration.encodes()) {
            return;
        }
        Optional<Double> single = speed(configuration.backend(), false);
        if (single.isEmpty()) {
            return;
        }
        double gain = result.medianFramesPerSecond() / single.get();
        if (gain >= WORTH_IT) {
            say("Drawing side by side makes %s %.2f times as fast.", configuration.backend(), gain);
        } else if (gain <= 1 / WORTH_IT) {
            say(
                    "Drawing side by side makes %s slower, %.2f times as fast: render with --no-parallel on it.",
                    configuration.backend(), gain);
        } else {
            say(
                    "Drawing side by side gains nothing worth naming on %s (%.2f times as fast): one frame at a time needs"
                            + " less memory.",
                    configuration.backend(), gain);
        }
    }

    private void slowerThanTheProcessor(ConfigurationResult result) {
        BenchmarkConfiguration configuration = result.configuration();
        if (!configuration.parallel()
                || configuration.encodes()
                || configuration.kind().equals("cpu")) {
            return;
        }
        Optional<ConfigurationResult> processor = report.measured().stream()
                .filter(other -> other.configuration().kind().equals("cpu")
                        && other.configuration().parallel()
                        && !other.configuration().encodes())
                .findFirst();
        if (processor.isPresent()
                && processor.get().medianFramesPerSecond() > WORTH_IT * result.medianFramesPerSecond()) {
            say(
                    "%s (%s) is slower than %s, %.1f against %.1f frames per second: it does not pay to draw on it alone.",
                    configuration.backend(),
                    configuration.device(),
                    processor.get().configuration().backend(),
                    result.medianFramesPerSecond(),
                    processor.get().medianFramesPerSecond());
        }
    }

    private void encoder(ConfigurationResult result) {
        BenchmarkConfiguration configuration = result.configuration();
        if (!configuration.encodes()) {
            return;
        }
        Optional<Double> drawn = report.measured().stream()
                .filter(other -> other.configuration().backend().equals(configuration.backend())
                        && other.configuration().parallel() == configuration.parallel()
                        && !other.configuration().encodes())
                .map(Advice::seconds)
                .findFirst();
        if (drawn.isEmpty()) {
            return;
        }
        if (seconds(result) > WORTH_IT * drawn.get()) {
            say(
                    "The encoder is the limit on %s: a run takes %.2f s to %s and %.2f s without encoding. Another codec or a"
                            + " lower quality may encode faster; a faster backend will not help.",
                    configuration.backend(), seconds(result), configuration.output(), drawn.get());
        } else {
            say(
                    "The encoder keeps up: on %s a run takes %.2f s to %s and %.2f s without encoding.",
                    configuration.backend(), seconds(result), configuration.output(), drawn.get());
        }
    }

    private static double seconds(ConfigurationResult result) {
        return result.measurements().orElseThrow().processingSeconds().median();
    }

    private void motion(ConfigurationResult best) {
        Measurements figures = best.measurements().orElseThrow();
        double motion = figures.phaseSeconds().getOrDefault("motion", 0.0);
        double share = motion / figures.processingSeconds().median();
        if (share > LARGE_SHARE) {
            say(
                    "Motion between keyframes is estimated during %.0f %% of the time: quality medium estimates it at half"
                            + " the resolution.",
                    100 * share);
        }
    }

    private void quality(ConfigurationResult result) {
        if (result.configuration().encodes() || !result.configuration().parallel()) {
            return;
        }
        result.measurements().flatMap(Measurements::quality).ifPresent(quality -> {
            if (quality.psnr().orElse(Double.POSITIVE_INFINITY) < ConformanceKit.MIN_PSNR) {
                say(
                        "%s draws other pixels than the reference (%.1f dB): check it with the command conformance %s.",
                        result.configuration().backend(),
                        quality.psnr().getAsDouble(),
                        result.configuration().backend());
            }
        });
    }

    private void heap(ConfigurationResult result) {
        long heap = result.measurements().orElseThrow().peakMemory().heapBytes();
        long limit = report.system().heapLimitBytes();
        if (heap > HEAP_NEARLY_FULL * limit) {
            say(
                    "%s comes near the limit of Java's heap, %d of %d MiB: give Java more (-Xmx).",
                    result.id(), heap >> 20, limit >> 20);
        }
    }

    private void restless() {
        report.measured().stream()
                .filter(result ->
                        result.measurements().orElseThrow().framesPerSecond().relative() > RESTLESS)
                .findFirst()
                .ifPresent(result -> say(
                        "Runs of %s lie %.0f %% apart: the machine was busy or throttled, so take these figures with care"
                                + " and run again when it is idle.",
                        result.id(),
                        100
                                * result.measurements()
                                        .orElseThrow()
                                        .framesPerSecond()
                                        .relative()));
    }

    private void unusable(ConfigurationResult result) {
        if (result.status() == Status.UNAVAILABLE) {
            say(
                    "%s cannot be used: %s",
                    result.configuration().backend(), result.reason().orElse(""));
        }
    }

    private Optional<Double> speed(String backend, boolean parallel) {
        return report.measured().stream()
                .filter(result -> result.configuration().backend().equals(backend)
                        && result.configuration().parallel() == parallel
                        && !result.configuration().encodes())
                .map(ConfigurationResult::medianFramesPerSecond)
                .findFirst();
    }
}
