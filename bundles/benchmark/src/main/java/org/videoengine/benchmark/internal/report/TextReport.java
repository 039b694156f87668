package org.videoengine.benchmark.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.EstimatedSpeed;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.SpeedDifference;

/** A report for a terminal. */
public final class TextReport {
    private final BenchmarkReport report;
    private final StringBuilder text = new StringBuilder();

    private TextReport(BenchmarkReport report) {
        this.report = report;
    }

    /** All of it, with a line end. */
    public static String of(BenchmarkReport report, Optional<BenchmarkComparison> comparison) {
        TextReport writer = new TextReport(report);
        writer.head();
        writer.speeds();
        writer.rest();
        writer.estimates();
        comparison.ifPresent(writer::comparison);
        writer.sentences("Recommendations", report.recommendations());
        writer.sentences("Notes", report.notes());
        return writer.text.toString();
    }

    private void head() {
        text.append(Words.job(report)).append(".\n");
        text.append(Words.runs(report))
                .append(", ")
                .append(Words.moment(report.started()))
                .append(".\n");
        text.append(Words.machine(report.system()))
                .append("; Java ")
                .append(report.system().java())
                .append(".\n\n");
    }

    private void speeds() {
        TextTable table = new TextTable(
                1,
                "configuration",
                "fps",
                "least",
                "most",
                "+-",
                "seconds",
                "CPU",
                "memory",
                "heap",
                "device",
                "PSNR",
                "SSIM");
        for (ConfigurationResult result : report.measured()) {
            Measurements figures = result.measurements().orElseThrow();
            table.row(
                    result.id() + (report.best().equals(Optional.of(result.id())) ? " *" : ""),
                    Words.speed(figures.framesPerSecond().median()),
                    Words.speed(figures.framesPerSecond().least()),
                    Words.speed(figures.framesPerSecond().most()),
                    Words.number(
                                    100
                                            * figures.framesPerSecond().deviation()
                                            / Math.max(
                                                    Double.MIN_NORMAL,
                                                    figures.framesPerSecond().median()),
                                    1)
                            + " %",
                    Words.seconds(figures.processingSeconds().median()),
                    Words.percent(figures.cpuUse()),
                    Words.mebibytes(figures.peakMemory().processBytes()),
                    Words.mebibytes(figures.peakMemory().heapBytes()),
                    Words.mebibytes(figures.peakMemory().deviceBytes()),
                    Words.psnr(figures),
                    Words.ssim(figures));
        }
        if (table.isEmpty()) {
            text.append("Nothing was measured.\n");
            return;
        }
        text.append(table);
        report.best().ifPresent(id -> text.append("* The best configuration.\n"));
    }

    private void rest() {
        for (ConfigurationResult result : report.results()) {
            if (result.measurements().isEmpty()) {
                text.append(result.id())
                        .append(": ")
                        .append(result.status().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(": ")
                        .append(result.reason().orElse("no reason is known"))
                        .append('\n');
            }
        }
    }

    private void estimates() {
        if (report.estimates().isEmpty()) {
            return;
        }
        text.append("\nForeseen from this machine's other measurements:\n");
        TextTable table = new TextTable(1, "configuration", "measured", "foreseen", "off by");
        for (EstimatedSpeed estimate : report.estimates()) {
            table.row(
                    estimate.id(),
                    Words.speed(estimate.measured()),
                    Words.speed(estimate.estimated()),
                    Words.number(100 * estimate.error(), 1) + " %");
        }
        text.append(table);
    }

    private void comparison(BenchmarkComparison comparison) {
        text.append("\nAgainst the earlier report: ")
                .append(comparison.verdict())
                .append('\n');
        TextTable table = new TextTable(2, "configuration", "verdict");
        for (SpeedDifference difference : comparison.configurations()) {
            table.row(difference.id(), difference.sentence());
        }
        text.append(table);
        comparison
                .circumstances()
                .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    }

    private void sentences(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append(":\n");
        sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    }
}
