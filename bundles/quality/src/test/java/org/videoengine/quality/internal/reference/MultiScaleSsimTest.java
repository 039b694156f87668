package org.videoengine.quality.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against {@code ms_ssim.py}, which is written from the papers in another language, with the same pictures. */
class MultiScaleSsimTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 256;

    @ParameterizedTest
    @CsvSource({"5, 0.9993727588286841", "20, 0.9900815904150515", "60, 0.9190550836532188"})
    void agreesWithAnIndependentImplementation(int strength, double expected) {
        short[] reference = new short[WIDTH * HEIGHT];
        short[] test = new short[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int code = clip((x * x / 7 + y * y / 11 + x * y / 5) % 200 + (x / 16 + y / 12) % 2 * 40);
                int noise = (int) ((x * 7919L + y * 104729L + x * y * 31L) % 257) - 128;
                reference[y * WIDTH + x] = (short) code;
                test[y * WIDTH + x] = (short) clip(code + Math.floorDiv(noise * strength, 128));
            }
        }
        assertEquals(
                expected, MultiScaleSsim.of(reference, test, WIDTH, HEIGHT, 255).orElseThrow(), 2e-5);
    }

    private static int clip(int code) {
        return Math.max(0, Math.min(255, code));
    }
}
