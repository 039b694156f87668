package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector kernels give the same bits as the plain ones, tails included. */
class MotionKernelsTest {
    private final MotionKernels scalar = new ScalarMotionKernels();
    private final MotionKernels vector = new VectorMotionKernels();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void placesAndTapsAgree(boolean wide) {
        Samples samples = wide ? Samples.of16(61, 17) : Samples.of8(61, 17);
        Random random = new Random(5);
        for (int i = 0; i < 61 * 17; i++) {
            if (wide) {
                samples.shorts()[i] = (short) random.nextInt();
            } else {
                samples.bytes()[i] = (byte) random.nextInt();
            }
        }
        BorderedPlane plane = BorderedPlane.of(samples);
        int left = 5;
        int n = 51;
        float[] dx = new float[RowKernels.padded(61)];
        float[] dy = new float[RowKernels.padded(61)];
        float[] share = new float[RowKernels.padded(61)];
        for (int i = 0; i < dx.length; i++) {
            dx[i] = i >= 24
                    ? 0.3f
                    : i % 7 == 0 ? 6e4f * (i % 2 - 0.5f) : i % 5 == 0 ? i % 3 : (float) random.nextGaussian() * 20;
            dy[i] = i >= 24 ? -0.2f : i % 5 == 0 ? 0 : (float) random.nextGaussian() * 9;
            share[i] = random.nextFloat();
        }
        for (int y = 0; y < 17; y++) {
            float[] expected = new float[RowKernels.padded(n)];
            float[] actual = new float[RowKernels.padded(n)];
            sample(scalar, plane, y, left, n, dx, dy, expected);
            sample(vector, plane, y, left, n, dx, dy, actual);
            assertSame(expected, actual, n);
            for (int i = 0; i < n; i++) {
                if (left + i < 24 && (left + i) % 5 == 0 && (left + i) % 7 != 0) {
                    int column = Math.min(60, left + i + (left + i) % 3);
                    assertEquals(samples.at(y * 61 + column), actual[i], "a whole displacement copies samples");
                }
            }
            float[] other = dx.clone();
            float[] mixed = dx.clone();
            for (boolean add : new boolean[] {false, true}) {
                scalar.weigh(expected, share, actual, dy, left, other, 3, n, add);
                vector.weigh(expected, share, actual, dy, left, mixed, 3, n, add);
            }
            assertSame(other, mixed, dx.length);
        }
    }

    private static void sample(
            MotionKernels kernels, BorderedPlane plane, int y, int left, int n, float[] dx, float[] dy, float[] line) {
        Places places = new Places(n);
        kernels.places(plane, y, left, n, dx, dy, places);
        kernels.sample(plane, places, line, n);
    }

    private static void assertSame(float[] expected, float[] actual, int n) {
        for (int i = 0; i < n; i++) {
            assertEquals(expected[i], actual[i], 0f, "at " + i);
        }
    }
}
