package org.videoengine.benchmark.internal.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.PeakMemory;

/** The page's drawings: speed, time by phase, memory and use of the processor. */
final class ChartSections {
    private final Markup page;
    private final Charts charts;
    private final BenchmarkReport report;
    private final List<ConfigurationResult> measured;

    ChartSections(Markup page, BenchmarkReport report) {
        this.page = page;
        this.charts = new Charts(page);
        this.report = report;
        this.measured = report.measured();
    }

    void write() {
        if (measured.isEmpty()) {
            return;
        }
        speeds();
        phases();
        memory();
        processor();
    }

    private void speeds() {
        section("Frames per second", "Bars end at the median; each line is a run. Longer is faster.");
        double most = Charts.most(measured.stream()
                .map(result -> figures(result).framesPerSecond().most())
                .toList());
        for (ConfigurationResult result : measured) {
            Measurements figures = figures(result);
            boolean best = report.best().filter(result.id()::equals).isPresent();
            String speed = Words.speed(figures.framesPerSecond().median());
            label(result.id() + (best ? " (best)" : ""), speed);
            charts.spread(
                    figures.framesPerSecond(),
                    most,
                    best ? "value best" : "value",
                    result.id() + ": " + speed + " frames per second, "
                            + Words.speed(figures.framesPerSecond().least()) + " to "
                            + Words.speed(figures.framesPerSecond().most()));
            page.close();
        }
        page.close();
    }

    private void phases() {
        section(
                "Seconds by phase",
                "Wall-clock time of a run during which something was at work in a phase. Phases overlap, so they do not"
                        + " add up to the whole.");
        double most = Charts.most(measured.stream()
                .map(result -> figures(result).processingSeconds().median())
                .toList());
        for (ConfigurationResult result : measured) {
            page.open("div", "class", "group").element("h3", result.id());
            phase("whole run", figures(result).processingSeconds().median(), most, "value whole");
            for (Map.Entry<String, Double> phase :
                    figures(result).phaseSeconds().entrySet()) {
                if (phase.getValue() > 0) {
                    phase(phase.getKey(), phase.getValue(), most, "value " + phase.getKey());
                }
            }
            page.close();
        }
        page.close();
    }

    private void phase(String name, double seconds, double most, String kind) {
        String text = Words.seconds(seconds) + " s";
        label(name, text);
        charts.bar(seconds, most, kind, name + ": " + text);
        page.close();
    }

    private void memory() {
        section("Memory", "The most that was in use at a time.");
        double most = Charts.most(measured.stream()
                .map(result -> figures(result).peakMemory())
                .map(memory -> (double) Math.max(
                        memory.heapBytes(),
                        Math.max(
                                memory.processBytes().orElse(0),
                                memory.deviceBytes().orElse(0))))
                .toList());
        for (ConfigurationResult result : measured) {
            page.open("div", "class", "group").element("h3", result.id());
            memory(result, "process", PeakMemory::processBytes, most);
            memory(result, "heap", peak -> OptionalLong.of(peak.heapBytes()), most);
            memory(result, "device", PeakMemory::deviceBytes, most);
            page.close();
        }
        page.close();
    }

    private void memory(
            ConfigurationResult result, String name, Function<PeakMemory, OptionalLong> bytes, double most) {
        OptionalLong value = bytes.apply(figures(result).peakMemory());
        if (value.isPresent()) {
            String text = Words.mebibytes(value.getAsLong());
            label(name, text);
            charts.bar(value.getAsLong(), most, "value " + name, name + ": " + text);
            page.close();
        }
    }

    private void processor() {
        if (measured.stream().allMatch(result -> figures(result).cpuUse().isEmpty())) {
            return;
        }
        section(
                "Processor",
                "Share of the time of all processors (" + report.system().processors() + ") that a run took.");
        for (ConfigurationResult result : measured) {
            if (figures(result).cpuUse().isPresent()) {
                String text = Words.percent(figures(result).cpuUse());
                label(result.id(), text);
                charts.bar(figures(result).cpuUse().getAsDouble(), 1, "value", result.id() + ": " + text);
                page.close();
            }
        }
        page.close();
    }

    private void section(String title, String caption) {
        page.open("section").element("h2", title).element("p", caption, "class", "caption");
    }

    /** Opens a row. */
    private void label(String name, String value) {
        page.open("div", "class", "row");
        page.open("div", "class", "label")
                .element("span", name)
                .element("b", value)
                .close();
    }

    private static Measurements figures(ConfigurationResult result) {
        return result.measurements().orElseThrow();
    }
}
