package org.videoengine.benchmark;

import java.util.List;

/**
 * What several runs gave.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least of all
 * @param most of all
 * @param deviation median of the runs' distances from the median (MAD), in the same unit: half of the runs are that close
 * @param runs in the order in which they were made
 */
public record Spread(double median, double least, double most, double deviation, List<Double> runs) {

    /** Copies the list. */
    public Spread {
        runs = List.copyOf(runs);
    }

    /**
     * Of these runs.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(List<Double> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("of no runs there is no median");
        }
        double[] sorted = runs.stream().mapToDouble(run -> run).sorted().toArray();
        double median = middle(sorted);
        double[] distances = runs.stream()
                .mapToDouble(run -> Math.abs(run - median))
                .sorted()
                .toArray();
        return new Spread(median, sorted[0], sorted[sorted.length - 1], middle(distances), runs);
    }

    /** How far the runs lie apart: the most less the least, over the median; 0 where the median is. */
    public double relative() {
        return median == 0 ? 0 : (most - least) / median;
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
