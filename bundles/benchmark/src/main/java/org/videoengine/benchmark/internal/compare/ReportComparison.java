package org.videoengine.benchmark.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.ConfigurationResult;
import org.videoengine.benchmark.Measurements;
import org.videoengine.benchmark.RatioInterval;
import org.videoengine.benchmark.SpeedDifference;
import org.videoengine.benchmark.SpeedDifference.Verdict;

/** Holds a report against an earlier one, configuration by configuration. */
public final class ReportComparison {
    /**
     * Less than this is not told, however even the runs are: they are those of one process each, and two processes of the same
     * program differ by where its memory lies and by what its compiler made of it.
     */
    public static final double LEAST = 0.03;

    private final BenchmarkReport earlier;
    private final BenchmarkReport later;
    private final Circumstances circumstances;

    private ReportComparison(BenchmarkReport earlier, BenchmarkReport later) {
        this.earlier = earlier;
        this.later = later;
        this.circumstances = new Circumstances(earlier, later);
    }

    /** What can be told from noise, and what cannot. */
    public static BenchmarkComparison of(BenchmarkReport earlier, BenchmarkReport later) {
        return new ReportComparison(earlier, later).compare();
    }

    private BenchmarkComparison compare() {
        Set<String> ids = new LinkedHashSet<>();
        later.results().forEach(result -> ids.add(result.id()));
        earlier.results().forEach(result -> ids.add(result.id()));
        List<SpeedDifference> differences = new ArrayList<>();
        for (String id : ids) {
            differences.add(difference(id));
        }
        return new BenchmarkComparison(
                circumstances.sameMachine(),
                circumstances.sameWork(),
                circumstances.sentences(),
                differences,
                verdict(differences));
    }

    private SpeedDifference difference(String id) {
        Optional<Measurements> before = earlier.result(id).flatMap(ConfigurationResult::measurements);
        Optional<Measurements> after = later.result(id).flatMap(ConfigurationResult::measurements);
        if (before.isEmpty() || after.isEmpty()) {
            return none(id, missing(before.isPresent(), after.isPresent()));
        }
        if (!circumstances.sameWork()) {
            return none(id, "The work differs.");
        }
        List<Double> runsBefore = before.get().framesPerSecond().runs();
        List<Double> runsAfter = after.get().framesPerSecond().runs();
        if (!positive(runsBefore) || !positive(runsAfter)) {
            return none(id, "A run without speed cannot be compared.");
        }
        RatioInterval interval = RankTest.compare(runsBefore, runsAfter);
        Verdict verdict =
                RankTest.enough(runsBefore.size(), runsAfter.size()) ? verdict(interval) : Verdict.TOO_FEW_RUNS;
        return new SpeedDifference(
                id, verdict, Optional.of(interval), sentence(verdict, interval, runsBefore.size(), runsAfter.size()));
    }

    private static boolean positive(List<Double> runs) {
        return !runs.isEmpty() && runs.stream().allMatch(run -> run > 0 && Double.isFinite(run));
    }

    private static SpeedDifference none(String id, String sentence) {
        return new SpeedDifference(id, Verdict.NOT_COMPARABLE, Optional.empty(), sentence);
    }

    private static String missing(boolean before, boolean after) {
        return before
                ? "Only the earlier report has figures."
                : after ? "Only the later report has figures." : "Neither report has figures.";
    }

    private static Verdict verdict(RatioInterval interval) {
        if (interval.low() > 1 + LEAST) {
            return Verdict.FASTER;
        }
        return interval.high() < 1 / (1 + LEAST) ? Verdict.SLOWER : Verdict.NO_DIFFERENCE;
    }

    private static String sentence(Verdict verdict, RatioInterval interval, int before, int after) {
        String figures = String.format(
                Locale.ROOT,
                "%.3f times as fast (%.0f %% interval %.3f to %.3f)",
                interval.ratio(),
                100 * interval.confidence(),
                interval.low(),
                interval.high());
        return switch (verdict) {
            case FASTER -> "Faster: " + figures + ".";
            case SLOWER -> "Slower: " + figures + ".";
            case NO_DIFFERENCE -> "No difference that can be told: " + figures + ".";
            case TOO_FEW_RUNS ->
                "Cannot be told: of one there are too few runs (" + before + " and " + after
                        + "), take 4 of each or more; " + figures + ".";
            case NOT_COMPARABLE -> "Not comparable.";
        };
    }

    private String verdict(List<SpeedDifference> differences) {
        if (!circumstances.sameWork()) {
            return "The reports are of different work, so their speeds cannot be compared.";
        }
        String figures = count(differences, Verdict.FASTER) + " faster, " + count(differences, Verdict.SLOWER)
                + " slower, " + count(differences, Verdict.NO_DIFFERENCE) + " without a difference that can be told"
                + count(differences, Verdict.TOO_FEW_RUNS, " with too few runs")
                + count(differences, Verdict.NOT_COMPARABLE, " not comparable");
        return (circumstances.sameMachine() ? "" : "The machines differ; between them: ") + figures + ".";
    }

    private static long count(List<SpeedDifference> differences, Verdict verdict) {
        return differences.stream()
                .filter(difference -> difference.verdict() == verdict)
                .count();
    }

    private static String count(List<SpeedDifference> differences, Verdict verdict, String what) {
        long count = count(differences, verdict);
        return count == 0 ? "" : ", " + count + what;
    }
}
