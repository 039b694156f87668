package org.videoengine.benchmark.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkJob;
import org.videoengine.benchmark.ConfigurationResult.Status;
import org.videoengine.benchmark.SpeedDifference.Verdict;
import org.videoengine.benchmark.internal.Reports;

class ReportComparisonTest {
    private static Reports reports(double... speeds) {
        return new Reports().measured("cpu", true, "none", speeds);
    }

    private static Verdict verdict(Reports earlier, Reports later) {
        return ReportComparison.of(earlier.report(), later.report())
                .configurations()
                .get(0)
                .verdict();
    }

    @Test
    void speedsAreToldFromNoise() {
        Reports before = reports(100, 101, 99, 100.5, 99.5);
        assertEquals(Verdict.FASTER, verdict(before, reports(110, 111, 109, 112, 108)));
        assertEquals(Verdict.SLOWER, verdict(before, reports(90, 91, 89, 92, 88)));
        assertEquals(Verdict.NO_DIFFERENCE, verdict(before, reports(100, 102, 98, 101, 99.2)));
        assertEquals(Verdict.NO_DIFFERENCE, verdict(before, reports(70, 150, 80, 140, 110)));
        assertEquals(Verdict.TOO_FEW_RUNS, verdict(reports(100, 101, 99), reports(200, 201, 199)));
    }

    @Test
    void littleIsNotToldHoweverEvenTheRunsAre() {
        assertEquals(
                Verdict.NO_DIFFERENCE,
                verdict(reports(100, 100.1, 99.9, 100.05, 99.95), reports(102, 102.1, 101.9, 102.05, 101.95)));
    }

    @Test
    void otherWorkIsNotCompared() {
        Reports later = reports(100, 101, 99, 100.5, 99.5);
        BenchmarkJob job = later.job();
        later.of(new BenchmarkJob("film/shot", 120, 1, 120, "24", 1280, 720, "high", "fedcba9876543210"));
        BenchmarkComparison comparison =
                ReportComparison.of(reports(1, 2, 3, 4).of(job).report(), later.report());
        assertFalse(comparison.sameWork());
        assertEquals(Verdict.NOT_COMPARABLE, comparison.configurations().get(0).verdict());
        assertTrue(comparison.verdict().contains("different work"), comparison.verdict());
    }

    @Test
    void otherMachinesAreSaid() {
        BenchmarkComparison comparison = ReportComparison.of(
                reports(100, 101, 99, 100.5, 99.5).report(),
                reports(200, 201, 199, 200.5, 199.5).on("Example 9001").report());
        assertFalse(comparison.sameMachine());
        assertEquals(Verdict.FASTER, comparison.configurations().get(0).verdict());
        assertTrue(comparison.verdict().startsWith("The machines differ"), comparison.verdict());
        assertEquals(
                List.of("The processor differs: Example 9000 before, Example 9001 now."), comparison.circumstances());
    }

    @Test
    void whatOnlyOneReportHasIsNotCompared() {
        Reports before = reports(100, 101, 99, 100.5).failed("opencl:0", Status.FAILED, "the device was lost");
        Reports after = reports(100, 101, 99, 100.5)
                .measured("opencl:0", true, "none", 5, 5, 5, 5)
                .measured("cuda:0", true, "none", 5, 5, 5, 5);
        BenchmarkComparison comparison = ReportComparison.of(before.report(), after.report());
        assertTrue(comparison.sameMachine());
        assertEquals(3, comparison.configurations().size());
        assertEquals(
                2,
                comparison.configurations().stream()
                        .filter(difference -> difference.verdict() == Verdict.NOT_COMPARABLE)
                        .count());
    }
}
