package org.videoengine.benchmark.internal.report;

import java.util.List;
import org.videoengine.benchmark.RatioInterval;
import org.videoengine.benchmark.Spread;

/**
 * Drawings of figures as SVG inside the page. They stretch to the page's width, so words stand beside them and not in them, and
 * lines keep their thickness.
 */
final class Charts {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 20;
    /** An interval beyond these ratios is cut off at the edge. */
    private static final double WIDEST = 2;

    private final Markup page;

    Charts(Markup page) {
        this.page = page;
    }

    /** A bar up to the median, and a line for each run. */
    void spread(Spread spread, double most, String kind, String description) {
        begin(description);
        rectangle(0, spread.median() / most, kind);
        for (double run : spread.runs()) {
            line(run / most, 3, HEIGHT - 3, "run");
        }
        page.close();
    }

    /** A bar up to a value. */
    void bar(double value, double most, String kind, String description) {
        begin(description);
        rectangle(0, most <= 0 ? 0 : value / most, kind);
        page.close();
    }

    /** An interval of ratios around 1, which is in the middle, on a logarithmic scale from a half to twice. */
    void interval(RatioInterval interval, double least, String kind, String description) {
        begin(description);
        rectangle(place(1 / (1 + least)), place(1 + least), "margin");
        line(0.5, 0, HEIGHT, "one");
        page.single(
                "line",
                "class",
                kind,
                "x1",
                number(place(interval.low())),
                "x2",
                number(place(interval.high())),
                "y1",
                "10",
                "y2",
                "10");
        line(place(interval.ratio()), 4, HEIGHT - 4, kind);
        page.close();
    }

    private static double place(double ratio) {
        double share = Math.log(ratio) / Math.log(WIDEST);
        return 0.5 + Math.max(-1, Math.min(1, share)) / 2;
    }

    private void begin(String description) {
        page.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                description);
        page.element("title", description);
        rectangle(0, 1, "track");
    }

    private void rectangle(double from, double to, String kind) {
        page.single(
                "rect",
                "class",
                kind,
                "x",
                number(from),
                "y",
                "0",
                "width",
                number(Math.max(0, Math.min(1, to) - from)),
                "height",
                Integer.toString(HEIGHT));
    }

    private void line(double at, int from, int to, String kind) {
        page.single(
                "line",
                "class",
                kind,
                "x1",
                number(at),
                "x2",
                number(at),
                "y1",
                Integer.toString(from),
                "y2",
                Integer.toString(to));
    }

    private static String number(double share) {
        return Words.number(share * WIDTH, 1);
    }

    /** The largest of these, or 1 if none is above 0. */
    static double most(List<Double> values) {
        double most = values.stream().mapToDouble(value -> value).max().orElse(0);
        return most > 0 ? most : 1;
    }
}
