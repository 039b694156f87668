package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.plan.ResamplingKernel;

/** The vector kernels give the same bits as the plain ones, tails included. */
class RowKernelsTest {
    private final RowKernels scalar = new ScalarRowKernels();
    private final RowKernels vector = new VectorRowKernels();
    private final Random random = new Random(42);

    private float[] floats(int n) {
        float[] floats = new float[n];
        for (int i = 0; i < n; i++) {
            floats[i] = random.nextFloat() * 300 - 20;
        }
        return floats;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 13, 31, 61, 127, 509})
    void widenAgrees(int n) {
        byte[] bytes = new byte[n + 5];
        short[] shorts = new short[n + 5];
        random.nextBytes(bytes);
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
        }
        float[] expected = new float[n + 2];
        float[] actual = new float[n + 2];
        scalar.widen(bytes, 3, expected, 1, n);
        vector.widen(bytes, 3, actual, 1, n);
        assertArrayEquals(expected, actual, 0);
        scalar.widen(shorts, 5, expected, 2, n);
        vector.widen(shorts, 5, actual, 2, n);
        assertArrayEquals(expected, actual, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "7, 1",
        "61, 0.95",
        "509, 0",
        "509, 0.07",
        "509, 0.999",
        "509, 1.01",
        "509, 1.3",
        "509, 1.5",
        "509, 2",
        "509, 2.49",
        "509, 3.3",
        "509, 7.9",
        "61, 15.2",
        "61, 33.3",
        "61, -1"
    })
    void filterAgrees(int n, double step) {
        for (ResamplingKernel kernel : ResamplingKernel.values()) {
            AxisTaps taps = new AxisTaps();
            double origin = step < 0 ? 70 : 9.3;
            int size = (int) (n * Math.abs(step)) + 80;
            taps.compute(kernel, step, origin, Math.max(1, Math.abs(step)), n, size);
            int base = -taps.lowest();
            int length = taps.highest() + base + 1 + RowKernels.LONGEST_VECTOR;
            filterFourAgrees(taps, base, length, n, kernel + " step " + step);
        }
    }

    @Test
    void vectorsTakeOverFromPlainLoopsAtAnyTime() {
        AxisTaps taps = new AxisTaps();
        for (double step : new double[] {1.3, 0.7, 1.01}) {
            taps.compute(ResamplingKernel.CATMULL_ROM, step, 9.3, Math.max(1, step), 509, 800);
            int base = -taps.lowest();
            // First the plain loops, with taps of which the vector kernels know nothing or others.
            filterFourAgrees(taps, base, taps.highest() + base + 1 + RowKernels.LONGEST_VECTOR, 509, "step " + step);
        }
        FloatPlane plane = FloatPlane.blank(120, 40, 120);
        Random random = new Random(3);
        for (int i = 0; i < plane.samples().length; i++) {
            plane.samples()[i] = 255 * random.nextFloat();
        }
        TurnedTaps across = new TurnedTaps();
        TurnedTaps down = new TurnedTaps();
        for (double step : new double[] {0.9, 1.2, 0.5, 1.05, 1.9, 7, 0, -0.9, -0.1, -1.3, -9}) {
            across.compute(ResamplingKernel.CATMULL_ROM, step, Math.max(1, Math.abs(step)));
            down.compute(ResamplingKernel.CATMULL_ROM, 0.1, 1);
            int outputs = across.outputsInReach();
            TurnedLine groups = new TurnedLine();
            groups.begin(3, outputs);
            groups.add(20, 77, 9, 130);
            groups.add(21, 3, 8, 255);
            groups.add(19, 250, 10, 0);
            float[] expected = new float[RowKernels.padded(3 * outputs)];
            float[] actual = new float[expected.length];
            scalar.turn(plane, across, down, groups, expected);
            vector.turn(plane, across, down, groups, actual);
            for (int x = 0; x < 3 * outputs; x++) {
                assertEquals(expected[x], actual[x], 0f, "turned, step " + step + " at " + x);
            }
        }
    }

    private void filterFourAgrees(AxisTaps taps, int base, int length, int n, String what) {
        float[][] rows = new float[RowKernels.LINES][];
        float[][] sums = new float[RowKernels.LINES][];
        float[][] expected = new float[RowKernels.LINES][];
        float[][] actual = new float[RowKernels.LINES][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = floats(length);
            expected[i] = new float[RowKernels.padded(n)];
            actual[i] = new float[RowKernels.padded(n)];
            sums[i] = floats(RowKernels.padded(n));
        }
        for (float[][] added : new float[][][] {sums, null}) {
            scalar.filterFour(rows, base, taps, added, expected, null);
            vector.filterFour(rows, base, taps, added, actual, null);
            for (int i = 0; i < rows.length; i++) {
                for (int x = 0; x < n; x++) {
                    assertEquals(expected[i][x], actual[i][x], 0f, what + " at " + x);
                }
            }
            byte[] expectedBytes = new byte[RowKernels.LINES * (n + 3)];
            byte[] actualBytes = new byte[expectedBytes.length];
            ByteLines to = new ByteLines();
            to.set(expectedBytes, 2, n + 3, 16, 235);
            scalar.filterFour(rows, base, taps, added, expected, to);
            to.set(actualBytes, 2, n + 3, 16, 235);
            vector.filterFour(rows, base, taps, added, actual, to);
            assertArrayEquals(expectedBytes, actualBytes, what);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13})
    void blendAgrees(int taps) {
        int n = 333;
        float[][] rows = new float[taps][];
        for (int i = 0; i < taps; i++) {
            rows[i] = floats(RowKernels.padded(n));
        }
        float[] weights = floats(taps);
        float[] expected = floats(RowKernels.padded(n));
        float[] actual = expected.clone();
        for (boolean add : new boolean[] {true, false}) {
            scalar.blend(rows, weights, taps, expected, n, add);
            vector.blend(rows, weights, taps, actual, n, add);
            assertSame(expected, actual, n);
        }
        float[] lower = floats(taps);
        weights[taps - 1] = 0;
        lower[0] = 0;
        float[] expectedLower = new float[expected.length];
        float[] actualLower = new float[expected.length];
        scalar.blendPair(rows, weights, lower, taps, expected, expectedLower, n);
        vector.blendPair(rows, weights, lower, taps, actual, actualLower, n);
        assertSame(expected, actual, n);
        assertSame(expectedLower, actualLower, n);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 509})
    void effectsAndStoreAgree(int n) {
        float[] expected = floats(RowKernels.padded(n));
        float[] actual = expected.clone();
        scalar.vignette(expected, n, 16, -0.8f, 0.003f, 0.21f, 0.7f);
        vector.vignette(actual, n, 16, -0.8f, 0.003f, 0.21f, 0.7f);
        assertSame(expected, actual, n);
        scalar.grain(expected, n, 123456789, 0.13f);
        vector.grain(actual, n, 123456789, 0.13f);
        assertSame(expected, actual, n);
        byte[] expectedBytes = new byte[n + 1];
        byte[] actualBytes = new byte[n + 1];
        scalar.store(expected, 16, 235, expectedBytes, 1, n);
        vector.store(expected, 16, 235, actualBytes, 1, n);
        assertArrayEquals(expectedBytes, actualBytes);
        short[] expectedShorts = new short[n + 1];
        short[] actualShorts = new short[n + 1];
        for (float scale : new float[] {4, 256}) {
            int high = scale == 4 ? 940 : 65535;
            scalar.store(expected, scale, 64, high, expectedShorts, 1, n);
            vector.store(expected, scale, 64, high, actualShorts, 1, n);
            assertArrayEquals(expectedShorts, actualShorts);
        }
    }

    @ParameterizedTest
    @CsvSource({"99.5, 100", "100.5, 100", "100.51, 101", "-3, 16", "15.4, 16", "1000, 235", "235.5, 235"})
    void storeRoundsHalvesToEvenAndClamps(float value, int expected) {
        byte[] stored = new byte[1];
        scalar.store(new float[] {value}, 16, 235, stored, 0, 1);
        assertEquals(expected, stored[0] & 0xFF);
    }

    private static void assertSame(float[] expected, float[] actual, int n) {
        for (int i = 0; i < n; i++) {
            assertEquals(expected[i], actual[i], 0f, "at " + i);
        }
    }
}
