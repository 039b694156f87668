package org.videoengine.device;

import java.util.Arrays;
import java.util.List;
import org.videoengine.plan.ResamplingKernel;

/**
 * Makes the table of a filter along one axis: for each output the first source sample, and the weights tap by tap, {@link
 * #stride} apart. What lies beyond the ends has been added to the end samples' weights, so that all taps are in the source. Used
 * again from frame to frame, by one thread.
 */
final class AxisFilter {
    private double[] sums = new double[16];
    private double[] ofLook = new double[16];
    private int firstAt;
    private int weightAt;
    private int stride;
    private int taps;
    private int lowest;
    private int highest;

    /** Taps of the filter that is the mean of some looks. */
    static int taps(ResamplingKernel kernel, List<AxisLook> looks, int count, int size) {
        double widest = 0;
        double narrowest = Double.MAX_VALUE;
        for (int i = 0; i < looks.size(); i++) {
            widest = Math.max(widest, looks.get(i).stretch());
            narrowest = Math.min(narrowest, looks.get(i).stretch());
        }
        int own = (int) Math.ceil(2 * kernel.radius() * widest);
        // Where looks differ, they are furthest apart at one of the ends, and one tap more is touched.
        double spread = Math.max(spread(looks, 0), spread(looks, count - 1));
        int room = looks.size() == 1 ? 0 : (int) Math.ceil(spread + 2 * kernel.radius() * (widest - narrowest)) + 1;
        return Math.min(size, own + room);
    }

    private static double spread(List<AxisLook> looks, int output) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < looks.size(); i++) {
            low = Math.min(low, looks.get(i).centre(output));
            high = Math.max(high, looks.get(i).centre(output));
        }
        return high - low;
    }

    /** Words of a table. */
    static int words(int count, int taps) {
        return Blocks.padded(count) * (1 + taps);
    }

    /**
     * Writes a table.
     *
     * @param count outputs
     * @param size samples that the source has along the axis
     */
    void write(Tables to, ResamplingKernel kernel, List<AxisLook> looks, int count, int size) {
        stride = Blocks.padded(count);
        taps = taps(kernel, looks, count, size);
        firstAt = to.reserve(stride);
        weightAt = to.reserve(stride * taps);
        lowest = Integer.MAX_VALUE;
        highest = 0;
        int first = 0;
        for (int i = 0; i < stride; i++) {
            if (i < count) {
                first = writeOutput(to, kernel, looks, i, size);
                lowest = Math.min(lowest, first);
                highest = Math.max(highest, first + taps - 1);
            } else {
                for (int tap = 0; tap < taps; tap++) {
                    to.set(weightAt + tap * stride + i, 0f);
                }
            }
            to.set(firstAt + i, first);
        }
    }

    private int writeOutput(Tables to, ResamplingKernel kernel, List<AxisLook> looks, int output, int size) {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < looks.size(); i++) {
            AxisLook look = looks.get(i);
            double radius = kernel.radius() * look.stretch();
            first = Math.min(first, firstTap(near(look.centre(output), radius, size), radius));
        }
        first = Math.max(0, Math.min(size - taps, first));
        if (sums.length < taps) {
            sums = new double[taps];
        }
        // A source of four samples has four taps however far a look stretches.
        AxisLook look = looks.get(0);
        if (looks.size() == 1 && taps == 4 && look.stretch() == 1 && kernel == ResamplingKernel.CATMULL_ROM) {
            int from = (int) Math.floor(look.centre(output) - 1.5);
            if (from >= 0 && from <= size - 4) {
                writeCatmullRom(to, output, look.centre(output) - 1.5 - from);
                return from;
            }
        }
        Arrays.fill(sums, 0, taps, 0);
        for (int i = 0; i < looks.size(); i++) {
            add(kernel, looks.get(i), output, size, first);
        }
        for (int tap = 0; tap < taps; tap++) {
            to.set(weightAt + tap * stride + output, (float) sums[tap]);
        }
        return first;
    }

    /** The four weights as polynomials of how far the output is beyond the second tap, 0 to 1; their sum is 1. */
    private void writeCatmullRom(Tables to, int output, double t) {
        int at = weightAt + output;
        to.set(at, (float) (((-0.5 * t + 1) * t - 0.5) * t));
        to.set(at + stride, (float) ((1.5 * t - 2.5) * t * t + 1));
        to.set(at + 2 * stride, (float) (((-1.5 * t + 2) * t + 0.5) * t));
        to.set(at + 3 * stride, (float) ((0.5 * t - 0.5) * t * t));
    }

    private void add(ResamplingKernel kernel, AxisLook look, int output, int size, int first) {
        double radius = kernel.radius() * look.stretch();
        double centre = near(look.centre(output), radius, size);
        int from = firstTap(centre, radius);
        int count = (int) Math.ceil(2 * radius);
        if (ofLook.length < count) {
            ofLook = new double[count];
        }
        double all = 0;
        for (int tap = 0; tap < count; tap++) {
            ofLook[tap] = kernel.weight((from + tap + 0.5 - centre) / look.stretch());
            all += ofLook[tap];
        }
        double share = look.share() / all;
        for (int tap = 0; tap < count; tap++) {
            int sample = Math.max(0, Math.min(size - 1, from + tap));
            // Only a weight of 0 can lie beyond the taps.
            int at = Math.max(0, Math.min(taps - 1, sample - first));
            sums[at] += ofLook[tap] * share;
        }
    }

    /** Beyond the ends every tap is the same end sample, wherever exactly they are. */
    private static double near(double centre, double radius, int size) {
        return Math.max(-radius - 1, Math.min(size + radius + 1, centre));
    }

    private static int firstTap(double centre, double radius) {
        return (int) Math.floor(centre - 0.5 - radius) + 1;
    }

    /** Where outputs' first samples are. */
    int firstAt() {
        return firstAt;
    }

    /** Where weights are: those of all outputs' first tap, then those of the second, and so on. */
    int weightAt() {
        return weightAt;
    }

    /** Words from a tap's weights to the next one's. */
    int stride() {
        return stride;
    }

    /** Taps of each output. */
    int taps() {
        return taps;
    }

    /** The lowest source sample that is touched. */
    int lowest() {
        return lowest;
    }

    /** The highest source sample that is touched. */
    int highest() {
        return highest;
    }
}
