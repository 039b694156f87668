package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.plan.ResamplingKernel;

/** The vector kernels give the same bits as the plain ones, tails included. */
class MotionKernelsTest {
    private final MotionKernels scalar = new ScalarMotionKernels();
    private final MotionKernels vector = new VectorMotionKernels();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void placesAndTapsAgree(boolean wide) {
        Samples samples = wide ? Samples.of16(61, 17) : Samples.of8(61, 17);
        float scale = wide ? 0.25f : 0.5f / BorderedPlane.NARROW_UNIT;
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
            if (i >= 40) {
                // Neighbours in one window, though not side by side.
                dx[i] = 2 * (float) Math.sin(i);
                dy[i] = 0.4f * (float) Math.cos(i);
            }
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
                    assertEquals(
                            samples.at(y * 61 + column),
                            actual[i] * scale,
                            1e-4f,
                            "a whole displacement copies samples");
                }
            }
            float[] other = dx.clone();
            float[] mixed = dx.clone();
            MotionLines shared = new MotionLines();
            shared.set(dx, dy, share);
            for (boolean add : new boolean[] {false, true}) {
                scalar.weigh(expected, shared, left, other, 3, n, add);
                vector.weigh(expected, shared, left, mixed, 3, n, add);
            }
            assertSame(other, mixed, n + 3);
        }
    }

    /** Where the field is as fine as the plane, coarser or finer, and where only a part of a row is asked for. */
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.31, 0.5, 1, 2})
    void rowsOfAFieldAreSpreadAlike(double step) {
        int outputs = 101;
        int inputs = (int) (outputs * step) + 1;
        Random random = new Random(7);
        float[][] rows = new float[3][inputs + 2 * RowKernels.LONGEST_VECTOR + 8];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextFloat();
            }
        }
        AxisTaps taps = new AxisTaps();
        taps.compute(ResamplingKernel.TRIANGLE, step, 0.5 * step, Math.max(1, step), outputs, inputs);
        float[][] expected = new float[3][RowKernels.padded(outputs)];
        float[][] actual = new float[3][RowKernels.padded(outputs)];
        for (int from = 0; from < outputs; from += 64) {
            scalar.spread(rows, 4, taps, expected, from, from + 32);
            vector.spread(rows, 4, taps, actual, from, from + 32);
        }
        for (int plane = 0; plane < 3; plane++) {
            assertSame(expected[plane], actual[plane], outputs);
        }
    }

    private static void sample(
            MotionKernels kernels, BorderedPlane plane, int y, int left, int n, float[] dx, float[] dy, float[] line) {
        Places places = new Places(n);
        MotionLines lines = new MotionLines();
        lines.set(dx, dy, dx);
        kernels.places(plane, y, left, n, lines, places);
        kernels.sample(plane, places, line, n);
    }

    private static void assertSame(float[] expected, float[] actual, int n) {
        for (int i = 0; i < n; i++) {
            assertEquals(expected[i], actual[i], 0f, "at " + i);
        }
    }
}
