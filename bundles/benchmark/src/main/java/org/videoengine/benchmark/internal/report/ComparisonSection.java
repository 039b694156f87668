package org.videoengine.benchmark.internal.report;

import java.util.Locale;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.SpeedDifference;
import org.videoengine.benchmark.internal.compare.ReportComparison;

/** What the page says of an earlier report. */
final class ComparisonSection {
    private final Markup page;

    ComparisonSection(Markup page) {
        this.page = page;
    }

    void write(BenchmarkComparison comparison) {
        Charts charts = new Charts(page);
        page.open("section").element("h2", "Against the earlier report");
        page.element("p", comparison.verdict(), "class", "lead");
        page.element(
                "p",
                "How many times as fast as before: the mark is the estimate, the line where it lies with the confidence"
                        + " that is said. The middle is 1, the edges are half and twice; what touches the band around"
                        + " the middle cannot be told from noise.",
                "class",
                "caption");
        for (SpeedDifference difference : comparison.configurations()) {
            page.open("div", "class", "row");
            page.open("div", "class", "label")
                    .element("span", difference.id())
                    .element(
                            "b",
                            difference.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .close();
            difference
                    .interval()
                    .ifPresent(interval -> charts.interval(
                            interval,
                            ReportComparison.LEAST,
                            "interval " + difference.verdict().name().toLowerCase(Locale.ROOT),
                            difference.id() + ": " + difference.sentence()));
            page.element("p", difference.sentence(), "class", "caption").close();
        }
        if (!comparison.circumstances().isEmpty()) {
            page.open("ul");
            comparison.circumstances().forEach(sentence -> page.element("li", sentence));
            page.close();
        }
        page.close();
    }
}
