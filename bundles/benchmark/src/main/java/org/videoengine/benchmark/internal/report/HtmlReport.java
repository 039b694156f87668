package org.videoengine.benchmark.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.EstimatedSpeed;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.SystemInformation;

/** A report as one page that needs nothing else: no script, no font, no picture from anywhere. */
final class HtmlReport {
    private static final String STYLE = "report.css";

    private final Markup page = new Markup();
    private final BenchmarkReport report;

    private HtmlReport(BenchmarkReport report) {
        this.report = report;
    }

    /** The page. */
    static String of(BenchmarkReport report, Optional<BenchmarkComparison> comparison) {
        return new HtmlReport(report).write(comparison);
    }

    private String write(Optional<BenchmarkComparison> comparison) {
        page.open("html", "lang", "en");
        page.open("head");
        page.single("meta", "charset", "utf-8");
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.single("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", "Video Engine benchmark, " + Words.moment(report.started()));
        page.style(style());
        page.close().open("body").open("main");
        head();
        new ChartSections(page, report).write();
        comparison.ifPresent(found -> new ComparisonSection(page).write(found));
        figures();
        unmeasured();
        estimates();
        sentences("Recommendations", report.recommendations());
        sentences("Notes", report.notes());
        system(report.system());
        page.close().close().close();
        return "<!DOCTYPE html>\n" + page + '\n';
    }

    private static String style() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(STYLE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head() {
        page.element("h1", "Video Engine benchmark");
        page.element("p", Words.job(report) + ".", "class", "lead");
        page.element("p", Words.runs(report) + "; " + Words.moment(report.started()) + ".");
        page.element(
                "p",
                Words.machine(report.system()) + "; Java " + report.system().java() + ".");
        if (!report.complete()) {
            page.element("p", "Not complete: it was interrupted.", "class", "warning");
        }
    }

    private void figures() {
        if (report.measured().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Figures");
        page.element(
                "p",
                "Medians of the runs. Memory is the most that was in use at a time; PSNR and SSIM are those of sample"
                        + " frames against the reference renderer.",
                "class",
                "caption");
        page.open("div", "class", "wide").open("table");
        row(
                "th",
                "configuration",
                "fps",
                "least to most",
                "seconds",
                "CPU",
                "memory",
                "heap",
                "device",
                "PSNR",
                "SSIM",
                "started");
        for (ConfigurationResult result : report.measured()) {
            Measurements figures = result.measurements().orElseThrow();
            row(
                    "td",
                    result.id(),
                    Words.speed(figures.framesPerSecond().median()),
                    Words.speed(figures.framesPerSecond().least()) + " to "
                            + Words.speed(figures.framesPerSecond().most()),
                    Words.seconds(figures.processingSeconds().median()),
                    Words.percent(figures.cpuUse()),
                    Words.mebibytes(figures.peakMemory().processBytes()),
                    Words.mebibytes(figures.peakMemory().heapBytes()),
                    Words.mebibytes(figures.peakMemory().deviceBytes()),
                    Words.psnr(figures),
                    Words.ssim(figures),
                    result.started().map(Words::moment).orElse("-"));
        }
        page.close().close().close();
    }

    private void row(String cell, String... cells) {
        page.open("tr");
        for (String content : cells) {
            page.element(cell, content);
        }
        page.close();
    }

    private void unmeasured() {
        List<ConfigurationResult> rest = report.results().stream()
                .filter(result -> result.measurements().isEmpty())
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Without figures").open("dl");
        for (ConfigurationResult result : rest) {
            page.element(
                    "dt",
                    result.id() + ": "
                            + result.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            page.element("dd", result.reason().orElse("No reason is known."));
        }
        page.close().close();
    }

    private void estimates() {
        if (report.estimates().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Foreseen");
        page.element(
                "p",
                "Frames per second by the optimizer's model, fitted to all measurements of this machine but those of the"
                        + " configuration itself.",
                "class",
                "caption");
        page.open("div", "class", "wide").open("table");
        row("th", "configuration", "measured", "foreseen", "off by");
        for (EstimatedSpeed estimate : report.estimates()) {
            row(
                    "td",
                    estimate.id(),
                    Words.speed(estimate.measured()),
                    Words.speed(estimate.estimated()),
                    Words.number(100 * estimate.error(), 1) + " %");
        }
        page.close().close().close();
    }

    private void sentences(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        page.open("section").element("h2", title).open("ul");
        sentences.forEach(sentence -> page.element("li", sentence));
        page.close().close();
    }

    private void system(SystemInformation system) {
        page.open("section").element("h2", "System").open("dl", "class", "facts");
        fact("Program", system.program());
        fact("Operating system", system.operatingSystem());
        fact("Processor", system.processor().orElse("not known") + ", " + system.architecture());
        fact("Processors", Integer.toString(system.processors()));
        fact(
                "Memory",
                system.memoryBytes().isPresent()
                        ? Words.mebibytes(system.memoryBytes().getAsLong())
                        : "not known");
        fact("Java", system.java());
        fact("Heap limit", Words.mebibytes(system.heapLimitBytes()));
        for (String graphics : system.graphics()) {
            fact("Graphics", graphics);
        }
        report.results().stream()
                .map(result -> result.configuration())
                .filter(configuration -> !configuration.device().isEmpty())
                .map(configuration -> List.of(
                        "Backend " + configuration.backend(),
                        configuration.device()
                                + (configuration.detail().isEmpty() ? "" : "; " + configuration.detail())))
                .distinct()
                .forEach(pair -> fact(pair.get(0), pair.get(1)));
        fact("Plan", report.job().plan());
        page.close().close();
    }

    private void fact(String name, String value) {
        page.element("dt", name).element("dd", value);
    }
}
