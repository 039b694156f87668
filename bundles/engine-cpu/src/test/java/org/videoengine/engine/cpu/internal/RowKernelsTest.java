package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector kernels give the same bits as the plain ones, tails included. */
class RowKernelsTest {
    private final RowKernels scalar = new ScalarRowKernels();
    private final RowKernels vector = new VectorRowKernels();
    private final Random random = new Random(42);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 13, 31, 61, 127, 509})
    void agreeToTheBit(int n) {
        byte[] bytes = new byte[4 * n + 3];
        short[] shorts = new short[n + 5];
        float[] line = new float[n];
        random.nextBytes(bytes);
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
        }
        for (int i = 0; i < n; i++) {
            line[i] = random.nextFloat() * 300 - 20;
        }
        float[] expected = new float[n + 2];
        float[] actual = new float[n + 2];
        scalar.blend4(bytes, 0, n, 2 * n, 3, -0.07f, 0.61f, 0.52f, -0.06f, expected, 1, n);
        vector.blend4(bytes, 0, n, 2 * n, 3, -0.07f, 0.61f, 0.52f, -0.06f, actual, 1, n);
        assertArrayEquals(expected, actual, 0);
        for (boolean add : new boolean[] {false, true}) {
            scalar.weigh(bytes, 3, 0.37f, expected, 2, n, add);
            vector.weigh(bytes, 3, 0.37f, actual, 2, n, add);
            assertArrayEquals(expected, actual, 0);
            scalar.weigh(shorts, 5, 0.37f, expected, 2, n, add);
            vector.weigh(shorts, 5, 0.37f, actual, 2, n, add);
            assertArrayEquals(expected, actual, 0);
        }
        byte[] expectedBytes = new byte[n + 1];
        byte[] actualBytes = new byte[n + 1];
        scalar.store(line, 16, 235, expectedBytes, 1, n);
        vector.store(line, 16, 235, actualBytes, 1, n);
        assertArrayEquals(expectedBytes, actualBytes);
        short[] expectedShorts = new short[n + 1];
        short[] actualShorts = new short[n + 1];
        scalar.store(line, 4, 64, 940, expectedShorts, 1, n);
        vector.store(line, 4, 64, 940, actualShorts, 1, n);
        assertArrayEquals(expectedShorts, actualShorts);
    }
}
