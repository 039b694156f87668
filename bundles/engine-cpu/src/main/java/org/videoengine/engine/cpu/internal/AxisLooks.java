package org.videoengine.engine.cpu.internal;

import java.util.Arrays;

/**
 * The looks along one axis whose mean one filter gives: for each, output {@code i} has its centre at {@code scale * i + origin}.
 * Used again from frame to frame.
 */
final class AxisLooks {
    private double[] scales = new double[1];
    private double[] origins = new double[1];
    private double[] stretches = new double[1];
    private double[] shares = new double[1];
    private int count;

    void clear() {
        count = 0;
    }

    /**
     * @param stretch of the kernel, at least 1
     * @param share in the mean; all of them sum to 1
     */
    void add(double scale, double origin, double stretch, double share) {
        if (count == scales.length) {
            scales = Arrays.copyOf(scales, 2 * count);
            origins = Arrays.copyOf(origins, 2 * count);
            stretches = Arrays.copyOf(stretches, 2 * count);
            shares = Arrays.copyOf(shares, 2 * count);
        }
        scales[count] = scale;
        origins[count] = origin;
        stretches[count] = stretch;
        shares[count++] = share;
    }

    void copy(AxisLooks other) {
        clear();
        for (int i = 0; i < other.count; i++) {
            add(other.scales[i], other.origins[i], other.stretches[i], other.shares[i]);
        }
    }

    boolean same(AxisLooks other) {
        return Arrays.equals(scales, 0, count, other.scales, 0, other.count)
                && Arrays.equals(origins, 0, count, other.origins, 0, other.count)
                && Arrays.equals(stretches, 0, count, other.stretches, 0, other.count)
                && Arrays.equals(shares, 0, count, other.shares, 0, other.count);
    }

    int count() {
        return count;
    }

    double centre(int look, int output) {
        return scales[look] * output + origins[look];
    }

    double stretch(int look) {
        return stretches[look];
    }

    double share(int look) {
        return shares[look];
    }

    double meanScale() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += scales[i];
        }
        return sum / count;
    }
}
