package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/**
 * For each output sample along one axis, the source samples that it is made of and their weights. Used again from frame to
 * frame; grows when it must.
 *
 * <p>Weights lie tap by tap, {@link #stride} apart, which is {@link #count} padded for vectors.
 */
final class AxisTaps {
    private ResamplingKernel kernel;
    private double scale;
    private double origin;
    private double stretch;
    private int size;
    private int taps;
    private int count;
    private int stride;
    private int[] first = new int[0];
    private float[] weights = new float[0];
    private double[] sums = new double[0];
    private Object prepared;

    /**
     * Computes the taps of outputs {@code 0..count-1}, the centre of {@code i} being at {@code scale * i + origin}, unless
     * they are those of the last time.
     *
     * @param stretch of the kernel, at least 1
     * @param size samples that the source has along the axis
     */
    void compute(ResamplingKernel kernel, double scale, double origin, double stretch, int count, int size) {
        if (kernel == this.kernel
                && scale == this.scale
                && origin == this.origin
                && stretch == this.stretch
                && count == this.count
                && size == this.size) {
            return;
        }
        this.kernel = kernel;
        this.scale = scale;
        this.origin = origin;
        this.stretch = stretch;
        this.size = size;
        double radius = kernel.radius() * stretch;
        this.taps = (int) Math.ceil(2 * radius);
        this.count = count;
        this.stride = RowKernels.padded(count);
        if (first.length < count) {
            first = new int[count];
        }
        if (weights.length < stride * taps) {
            weights = new float[stride * taps];
        }
        if (sums.length < taps) {
            sums = new double[taps];
        }
        for (int i = 0; i < count; i++) {
            double centre = scale * i + origin;
            // Beyond the ends every tap is the same end sample, wherever exactly they are.
            centre = Math.max(-radius - 1, Math.min(size + radius + 1, centre));
            first[i] = (int) Math.floor(centre - 0.5 - radius) + 1;
            weigh(kernel, first[i] + 0.5 - centre, 1 / stretch, i);
        }
    }

    private void weigh(ResamplingKernel kernel, double distance, double squeeze, int i) {
        if (kernel == ResamplingKernel.CATMULL_ROM && squeeze == 1) {
            weighCatmullRom(-1 - distance, i);
            return;
        }
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            double weight = kernel.weight((distance + tap) * squeeze);
            sums[tap] = weight;
            sum += weight;
        }
        double scale = 1 / sum;
        for (int tap = 0; tap < taps; tap++) {
            weights[tap * stride + i] = (float) (sums[tap] * scale);
        }
    }

    /** The four weights as polynomials of how far the output is beyond the second tap, 0 to 1; their sum is 1. */
    private void weighCatmullRom(double t, int i) {
        weights[i] = (float) (((-0.5 * t + 1) * t - 0.5) * t);
        weights[stride + i] = (float) ((1.5 * t - 2.5) * t * t + 1);
        weights[2 * stride + i] = (float) (((-1.5 * t + 2) * t + 0.5) * t);
        weights[3 * stride + i] = (float) ((0.5 * t - 0.5) * t * t);
    }

    int taps() {
        return taps;
    }

    int count() {
        return count;
    }

    /** {@link #count}, padded for whole vectors. */
    int stride() {
        return stride;
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
        return weights[tap * stride + i];
    }

    /** All weights: those of tap 0 for every output, then those of tap 1, and so on. */
    float[] weights() {
        return weights;
    }

    /** Source index of the lowest tap of all. */
    int lowest() {
        return Math.min(first[0], first[count - 1]);
    }

    /** Source index of the highest tap of all. */
    int highest() {
        return Math.max(first[0], first[count - 1]) + taps - 1;
    }

    /** What the kernels made of these taps to use them faster. */
    Object prepared() {
        return prepared;
    }

    void prepared(Object made) {
        prepared = made;
    }
}
