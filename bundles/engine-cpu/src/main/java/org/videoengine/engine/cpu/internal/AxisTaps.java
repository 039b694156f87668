package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/**
 * For each output sample along one axis, the source samples that it is made of and their weights. Used again from frame to
 * frame; grows when it must.
 */
final class AxisTaps {
    private int taps;
    private int count;
    private int[] first = new int[0];
    private float[] weights = new float[0];
    private double[] sums = new double[0];

    /**
     * Computes the taps of outputs {@code 0..count-1}, the centre of {@code i} being at {@code scale * i + origin}.
     *
     * @param stretch of the kernel, at least 1
     * @param size samples that the source has along the axis
     */
    void compute(ResamplingKernel kernel, double scale, double origin, double stretch, int count, int size) {
        double radius = kernel.radius() * stretch;
        this.taps = (int) Math.ceil(2 * radius);
        this.count = count;
        if (first.length < count) {
            first = new int[count];
        }
        if (weights.length < count * taps) {
            weights = new float[count * taps];
        }
        if (sums.length < taps) {
            sums = new double[taps];
        }
        for (int i = 0; i < count; i++) {
            double centre = scale * i + origin;
            // Beyond the ends every tap is the same end sample, wherever exactly they are.
            centre = Math.max(-radius - 1, Math.min(size + radius + 1, centre));
            first[i] = (int) Math.floor(centre - 0.5 - radius) + 1;
            weigh(kernel, centre, stretch, i);
        }
    }

    private void weigh(ResamplingKernel kernel, double centre, double stretch, int i) {
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            double weight = kernel.weight((first[i] + tap + 0.5 - centre) / stretch);
            sums[tap] = weight;
            sum += weight;
        }
        for (int tap = 0; tap < taps; tap++) {
            weights[tap * count + i] = (float) (sums[tap] / sum);
        }
    }

    int taps() {
        return taps;
    }

    int count() {
        return count;
    }

    /** Source index of an output's first tap; may lie outside the source, where the end sample is meant. */
    int first(int i) {
        return first[i];
    }

    int[] firsts() {
        return first;
    }

    /** Weight of a tap of an output. */
    float weight(int i, int tap) {
        return weights[tap * count + i];
    }

    /** All weights: those of tap 0 for every output, then those of tap 1, and so on. */
    float[] weights() {
        return weights;
    }

    int lowest() {
        return Math.min(first[0], first[count - 1]);
    }

    int highest() {
        return Math.max(first[0], first[count - 1]) + taps - 1;
    }
}
