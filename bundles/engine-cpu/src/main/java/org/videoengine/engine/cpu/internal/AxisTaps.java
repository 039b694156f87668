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
    /** More than centres are off by when they are computed in two ways. */
    private static final double ROUNDING = 1e-6;

    private ResamplingKernel kernel;
    private final AxisLooks looks = new AxisLooks();
    private final AxisLooks one = new AxisLooks();
    private int size;
    private int taps;
    private int count;
    private int stride;
    private int[] first = new int[0];
    private float[] weights = new float[0];
    /** Of each output's first tap from a look's centre, in samples. */
    private float[] distances = new float[0];
    /** Weights of a look, as they lie in {@link #weights}. */
    private float[] ofLook = new float[0];
    /** Of each output's weights of a look; then what each of these is multiplied with. */
    private float[] sums = new float[0];

    private Object prepared;
    private boolean current;

    /**
     * Computes the taps of outputs {@code 0..count-1}, the centre of {@code i} being at {@code scale * i + origin}, unless
     * they are those of the last time.
     *
     * @param stretch of the kernel, at least 1
     * @param size samples that the source has along the axis
     */
    void compute(ResamplingKernel kernel, double scale, double origin, double stretch, int count, int size) {
        one.clear();
        one.add(scale, origin, stretch, 1);
        compute(kernel, one, count, size);
    }

    /** The same for a mean of several looks: one filter does for all of them. */
    void compute(ResamplingKernel kernel, AxisLooks looks, int count, int size) {
        if (kernel == this.kernel && count == this.count && size == this.size && looks.same(this.looks)) {
            return;
        }
        current = false;
        this.kernel = kernel;
        this.looks.copy(looks);
        this.size = size;
        double widest = kernel.radius() * stretch(true);
        double slack = widest - kernel.radius() * stretch(false);
        double scale = looks.meanScale();
        boolean single = looks.count() == 1;
        double lowest = single ? looks.centre(0, 0) : lowest(scale, count);
        int room = single ? 0 : (int) Math.ceil(spread(scale, count) + 2 * slack + ROUNDING);
        reserve(count, (int) Math.ceil(2 * widest) + room);
        for (int i = 0; i < count; i++) {
            // Outputs that start evenly spaced can share a vector, so all go by one line below the looks.
            first[i] = firstTap(near(scale * i + lowest, widest, size), widest);
        }
        Arrays.fill(weights, 0, stride * taps, 0);
        for (int look = 0; look < looks.count(); look++) {
            addLook(look);
        }
    }

    private double stretch(boolean widest) {
        double stretch = looks.stretch(0);
        for (int look = 1; look < looks.count(); look++) {
            double other = looks.stretch(look);
            stretch = widest ? Math.max(stretch, other) : Math.min(stretch, other);
        }
        return stretch;
    }

    /** Where a line of outputs that far apart starts that no look's centre is below. */
    private double lowest(double scale, int count) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int look = 0; look < looks.count(); look++) {
            lowest = Math.min(
                    lowest, Math.min(looks.centre(look, 0), looks.centre(look, count - 1) - scale * (count - 1)));
        }
        return lowest;
    }

    /** How far above that line centres are at most. */
    private double spread(double scale, int count) {
        double lowest = lowest(scale, count);
        double spread = 0;
        for (int look = 0; look < looks.count(); look++) {
            spread = Math.max(spread, looks.centre(look, 0) - lowest);
            spread = Math.max(spread, looks.centre(look, count - 1) - scale * (count - 1) - lowest);
        }
        return spread;
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
            ofLook = new float[stride * taps];
        }
        if (sums.length < count) {
            sums = new float[count];
            distances = new float[count];
        }
    }

    /** Beyond the ends every tap is the same end sample, wherever exactly they are. */
    private static double near(double centre, double radius, int size) {
        return Math.max(-radius - 1, Math.min(size + radius + 1, centre));
    }

    private static int firstTap(double centre, double radius) {
        return (int) Math.floor(centre - 0.5 - radius) + 1;
    }

    /** Adds a look's weights, whose sum is its share. Loops over all outputs are such that the JIT makes vectors of them. */
    private void addLook(int look) {
        double radius = kernel.radius() * looks.stretch(look);
        float nearest = Float.POSITIVE_INFINITY;
        float furthest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            float distance = (float) (first[i] + 0.5 - near(looks.centre(look, i), radius, size));
            distances[i] = distance;
            nearest = Math.min(nearest, distance);
            furthest = Math.max(furthest, distance);
        }
        // Of all looks' taps, the few that this one reaches from any output.
        int from = Math.max(0, (int) Math.ceil(-radius - furthest));
        int end = Math.min(taps, (int) Math.floor(radius - nearest) + 1);
        float squeeze = (float) (1 / looks.stretch(look));
        Arrays.fill(sums, 0, count, 0);
        for (int tap = from; tap < end; tap++) {
            switch (kernel) {
                case TRIANGLE -> triangle(distances, tap, squeeze, ofLook, tap * stride, count);
                case CATMULL_ROM -> catmullRom(distances, tap, squeeze, ofLook, tap * stride, count);
                case LANCZOS3 -> any(kernel, distances, tap, squeeze, ofLook, tap * stride, count);
            }
            add(ofLook, tap * stride, sums, count);
        }
        float share = (float) looks.share(look);
        for (int i = 0; i < count; i++) {
            sums[i] = share / sums[i];
        }
        for (int tap = from; tap < end; tap++) {
            addProduct(ofLook, sums, weights, tap * stride, count);
        }
    }

    private static void triangle(float[] distances, int tap, float squeeze, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] = Math.max(0, 1 - Math.abs((distances[i] + tap) * squeeze));
        }
    }

    /** {@link ResamplingKernel#CATMULL_ROM} without a branch: each of its two pieces is 0 where it meets the other. */
    private static void catmullRom(float[] distances, int tap, float squeeze, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            float distance = Math.abs((distances[i] + tap) * squeeze);
            float near = Math.min(distance, 1);
            float far = Math.min(Math.max(distance, 1), 2);
            to[at + i] = (1.5f * near - 2.5f) * near * near + 1 + (((-0.5f * far + 2.5f) * far - 4) * far + 2);
        }
    }

    private static void any(
            ResamplingKernel kernel, float[] distances, int tap, float squeeze, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] = (float) kernel.weight((distances[i] + tap) * squeeze);
        }
    }

    private static void add(float[] values, int at, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += values[at + i];
        }
    }

    private static void addProduct(float[] values, float[] factors, float[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] += values[at + i] * factors[i];
        }
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

    /** What kernels made of taps to use them faster, those taps or earlier ones; null if nothing. */
    Object prepared() {
        return prepared;
    }

    /** Whether it was made of the taps as they are. */
    boolean preparedIsCurrent() {
        return current;
    }

    void prepared(Object made) {
        prepared = made;
        current = true;
    }
}
