package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/**
 * For each output sample along one axis, the source samples that it is made of and their weights. Used again from frame to
 * frame; grows when it must.
 *
 * <p>Weights lie tap by tap, {@link #stride} apart, which is {@link #count} padded for vectors.
 */
final class AxisTaps {
    /** The share of a look that is the only one. */
    static final double[] WHOLE = {1};

    private ResamplingKernel kernel;
    private double scale;
    private double[] origins = new double[1];
    private double[] shares = new double[1];
    private int looks;
    private double stretch;
    private int size;
    private int taps;
    private int count;
    private int stride;
    private int[] first = new int[0];
    private float[] weights = new float[0];
    private double[] sums = new double[0];
    private Object prepared;

    private final double[] oneOrigin = new double[1];

    /**
     * Computes the taps of outputs {@code 0..count-1}, the centre of {@code i} being at {@code scale * i + origin}, unless
     * they are those of the last time.
     *
     * @param stretch of the kernel, at least 1
     * @param size samples that the source has along the axis
     */
    void compute(ResamplingKernel kernel, double scale, double origin, double stretch, int count, int size) {
        oneOrigin[0] = origin;
        compute(kernel, scale, oneOrigin, WHOLE, 1, stretch, count, size);
    }

    /**
     * The same for a mean of several looks, which differ only in where they start: a shutter's, while the camera moves along
     * this axis. One filter does for all of them.
     *
     * @param origins one a look
     * @param shares weights of the looks, summing to 1
     * @param looks how many of both there are
     */
    void compute(
            ResamplingKernel kernel,
            double scale,
            double[] origins,
            double[] shares,
            int looks,
            double stretch,
            int count,
            int size) {
        if (known(kernel, scale, origins, shares, looks, stretch, count, size)) {
            return;
        }
        remember(kernel, scale, origins, shares, looks, stretch, size);
        double radius = kernel.radius() * stretch;
        int tapsOfOne = (int) Math.ceil(2 * radius);
        double lowest = origins[0];
        double highest = origins[0];
        for (int look = 1; look < looks; look++) {
            lowest = Math.min(lowest, origins[look]);
            highest = Math.max(highest, origins[look]);
        }
        reserve(count, looks == 1 ? tapsOfOne : tapsOfOne + (int) Math.ceil(highest - lowest) + 1);
        for (int i = 0; i < count; i++) {
            first[i] = firstTap(near(scale * i + lowest, radius, size), radius);
            Arrays.fill(sums, 0, taps, 0);
            for (int look = 0; look < looks; look++) {
                double centre = near(scale * i + origins[look], radius, size);
                int from = firstTap(centre, radius);
                addWeights(from + 0.5 - centre, shares[look], from - first[i], tapsOfOne);
            }
            for (int tap = 0; tap < taps; tap++) {
                weights[tap * stride + i] = (float) sums[tap];
            }
        }
    }

    private boolean known(
            ResamplingKernel kernel,
            double scale,
            double[] origins,
            double[] shares,
            int looks,
            double stretch,
            int count,
            int size) {
        return kernel == this.kernel
                && scale == this.scale
                && stretch == this.stretch
                && count == this.count
                && size == this.size
                && Arrays.equals(origins, 0, looks, this.origins, 0, this.looks)
                && Arrays.equals(shares, 0, looks, this.shares, 0, this.looks);
    }

    private void remember(
            ResamplingKernel kernel,
            double scale,
            double[] origins,
            double[] shares,
            int looks,
            double stretch,
            int size) {
        if (this.origins.length < looks) {
            this.origins = new double[looks];
            this.shares = new double[looks];
        }
        System.arraycopy(origins, 0, this.origins, 0, looks);
        System.arraycopy(shares, 0, this.shares, 0, looks);
        this.looks = looks;
        this.kernel = kernel;
        this.scale = scale;
        this.stretch = stretch;
        this.size = size;
    }

    private void reserve(int count, int taps) {
        this.taps = taps;
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
    }

    /** Beyond the ends every tap is the same end sample, wherever exactly they are. */
    private static double near(double centre, double radius, int size) {
        return Math.max(-radius - 1, Math.min(size + radius + 1, centre));
    }

    private static int firstTap(double centre, double radius) {
        return (int) Math.floor(centre - 0.5 - radius) + 1;
    }

    private void addWeights(double distance, double share, int at, int n) {
        if (kernel == ResamplingKernel.CATMULL_ROM && stretch == 1) {
            addCatmullRom(-1 - distance, share, at);
            return;
        }
        double sum = 0;
        double squeeze = 1 / stretch;
        for (int tap = 0; tap < n; tap++) {
            sum += kernel.weight((distance + tap) * squeeze);
        }
        double scaled = share / sum;
        for (int tap = 0; tap < n; tap++) {
            sums[at + tap] += kernel.weight((distance + tap) * squeeze) * scaled;
        }
    }

    /** The four weights as polynomials of how far the output is beyond the second tap, 0 to 1; their sum is 1. */
    private void addCatmullRom(double t, double share, int at) {
        sums[at] += share * ((-0.5 * t + 1) * t - 0.5) * t;
        sums[at + 1] += share * ((1.5 * t - 2.5) * t * t + 1);
        sums[at + 2] += share * (((-1.5 * t + 2) * t + 0.5) * t);
        sums[at + 3] += share * ((0.5 * t - 0.5) * t * t);
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
