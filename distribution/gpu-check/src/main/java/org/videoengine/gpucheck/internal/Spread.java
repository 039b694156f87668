package org.videoengine.gpucheck.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several runs gave.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least of all
 * @param most of all
 * @param runs in the order in which they were made
 */
public record Spread(double median, double least, double most, List<Double> runs) {

    /** Of at least one run. */
    public static Spread of(List<Double> runs) {
        double[] sorted = runs.stream().mapToDouble(run -> run).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], List.copyOf(runs));
    }

    /** For the report. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("median", median);
        document.put("least", least);
        document.put("most", most);
        document.put("runs", runs);
        return document;
    }
}
