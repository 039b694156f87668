package org.videoengine.quality.internal.film;

/** Mean and extremes of what is added; what is not a number is left out. */
final class Mean {
    private double sum;
    private double highest = Double.NEGATIVE_INFINITY;
    private long count;

    void add(double value) {
        if (!Double.isNaN(value)) {
            sum += value;
            count++;
            highest = Math.max(highest, value);
        }
    }

    boolean known() {
        return count > 0;
    }

    /** The mean, or 0 of nothing. */
    double value() {
        return count == 0 ? 0 : sum / count;
    }

    /** The highest, or 0 of nothing. */
    double highest() {
        return count == 0 ? 0 : highest;
    }
}
