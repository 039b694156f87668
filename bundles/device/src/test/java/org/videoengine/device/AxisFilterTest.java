package org.videoengine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendException;
import org.videoengine.plan.ResamplingKernel;

/** Tables of filters against sums that follow the definition, on all kinds of looks, far beyond the ends too. */
class AxisFilterTest {
    private static final double EXACT = 2e-6;

    @Test
    void sumsWhatTheDefinitionSums() throws BackendException {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            ResamplingKernel kernel = ResamplingKernel.values()[random.nextInt(3)];
            int size = 1 + random.nextInt(i % 2 == 0 ? 8 : 200);
            int count = 1 + random.nextInt(90);
            double scale = (random.nextDouble() * 4 - 1) * size / count;
            double origin = random.nextDouble() * size;
            int looks = 1 + random.nextInt(3);
            AxisLook[] some = new AxisLook[looks];
            for (int l = 0; l < looks; l++) {
                double own = scale * (1 + 0.05 * l);
                some[l] = new AxisLook(own, origin + 0.7 * l, Math.max(1, Math.abs(own)), 1.0 / looks);
            }
            compare(kernel, List.of(some), count, size, random);
        }
    }

    /** As many taps as an unstretched look has, since there are no more samples. */
    @Test
    void stretchesOverFourSamples() throws BackendException {
        compare(ResamplingKernel.CATMULL_ROM, List.of(new AxisLook(2, 1, 2, 1)), 2, 4, new Random(7));
        compare(ResamplingKernel.CATMULL_ROM, List.of(new AxisLook(0.3, 1.6, 1.5, 1)), 3, 4, new Random(7));
    }

    private static void compare(ResamplingKernel kernel, List<AxisLook> looks, int count, int size, Random random)
            throws BackendException {
        double[] source = random.doubles(size).toArray();
        int taps = AxisFilter.taps(kernel, looks, count, size);
        FakeDevice device = new FakeDevice(1 << 24, 1 << 24);
        try (Tables tables = new Tables(device, AxisFilter.words(count, taps))) {
            AxisFilter filter = new AxisFilter();
            filter.write(tables, kernel, looks, count, size);
            tables.push(device.queue());
            ByteBuffer words = ((SharedMemory) tables.memory()).host();
            for (int i = 0; i < count; i++) {
                int first = words.getInt(4 * (filter.firstAt() + i));
                assertTrue(first >= 0 && first + taps <= size, () -> "taps from " + first + " of " + size);
                double sum = 0;
                for (int tap = 0; tap < taps; tap++) {
                    sum += source[first + tap] * words.getFloat(4 * (filter.weightAt() + tap * filter.stride() + i));
                }
                assertEquals(defined(kernel, looks, i, source), sum, EXACT, kernel + " " + looks + " of " + size);
            }
        }
    }

    private static double defined(ResamplingKernel kernel, List<AxisLook> looks, int output, double[] source) {
        double all = 0;
        for (AxisLook look : looks) {
            double radius = kernel.radius() * look.stretch();
            double place = Math.max(-radius - 1, Math.min(source.length + radius + 1, look.centre(output)));
            double sum = 0;
            double weights = 0;
            for (int i = (int) Math.floor(place - radius) - 1; i <= place + radius + 1; i++) {
                double weight = kernel.weight((i + 0.5 - place) / look.stretch());
                sum += weight * source[Math.max(0, Math.min(source.length - 1, i))];
                weights += weight;
            }
            all += look.share() * sum / weights;
        }
        return all;
    }
}
