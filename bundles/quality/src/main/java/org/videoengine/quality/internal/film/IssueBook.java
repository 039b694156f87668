package org.videoengine.quality.internal.film;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.quality.QualityIssue;

/** Notes what is wrong with pictures, and makes one issue of those that follow each other closely. */
final class IssueBook {
    /** Stretches with less between them than this are one, in seconds. */
    private static final double JOIN_SECONDS = 0.5;
    /** The most issues of one kind; later ones are only counted. */
    private static final int MOST_OF_A_KIND = 50;

    private static final class Stretch {
        private final double from;
        private double to;
        private long pictures;
        private double sum;

        Stretch(double from) {
            this.from = from;
        }
    }

    private static final class Kept {
        private Stretch open;
        private int made;
        private int more;
    }

    private final Map<IssueKind, Kept> kinds = new LinkedHashMap<>();
    private final List<QualityIssue> issues = new ArrayList<>();

    /**
     * Notes pictures.
     *
     * @param figure what was measured of them on average, for the message
     */
    void note(IssueKind kind, double from, double to, long pictures, double figure) {
        Kept kept = kinds.computeIfAbsent(kind, any -> new Kept());
        if (kept.open != null && from - kept.open.to > JOIN_SECONDS) {
            close(kind, kept);
        }
        if (kept.open == null) {
            kept.open = new Stretch(from);
        }
        kept.open.to = to;
        kept.open.pictures += pictures;
        kept.open.sum += pictures * figure;
    }

    private void close(IssueKind kind, Kept kept) {
        Stretch stretch = kept.open;
        kept.open = null;
        if (stretch == null || stretch.pictures < kind.fewest()) {
            return;
        }
        if (kept.made == MOST_OF_A_KIND) {
            kept.more++;
            return;
        }
        kept.made++;
        String message = String.format(
                Locale.ROOT,
                kind.message(),
                stretch.pictures,
                stretch.pictures == 1 ? "frame" : "frames",
                stretch.sum / stretch.pictures);
        issues.add(
                new QualityIssue(kind.part(), kind.severity(), stretch.from, stretch.to, message, kind.suggestion()));
    }

    /** All issues by their time. */
    List<QualityIssue> issues() {
        kinds.forEach(this::close);
        issues.sort(Comparator.comparingDouble(QualityIssue::fromSeconds));
        return List.copyOf(issues);
    }

    /** One sentence for each kind of which there are more than are listed. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        kinds.forEach((kind, kept) -> {
            if (kept.more > 0) {
                notes.add("Of the issue \"" + kind.label() + "\", " + "more than the listed: " + kept.more + '.');
            }
        });
        return notes;
    }
}
