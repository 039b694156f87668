package org.videoengine.core.internal.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Focus;

/** Grey pictures and grey depth maps. */
class LensBlurTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private static SourceImage grey(IntBinaryOperator luma) {
        byte[] y = new byte[WIDTH * HEIGHT];
        byte[] chroma = new byte[WIDTH * HEIGHT];
        Arrays.fill(chroma, (byte) 128);
        for (int i = 0; i < y.length; i++) {
            y[i] = (byte) luma.applyAsInt(i % WIDTH, i / WIDTH);
        }
        return SourceImage.of8(WIDTH, HEIGHT, ChromaLayout.YUV444, y, chroma, chroma);
    }

    private static SourceImage depth(double value) {
        return grey((x, y) -> (int) Math.round(16 + 219 * value));
    }

    private static double light(SourceImage image, int x, int y) {
        double code = (image.sample(0, x, y) - 16) / 219;
        return code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
    }

    @Test
    void whatIsInFocusStaysAsItIs() {
        SourceImage picture = grey((x, y) -> 16 + (x * 7 + y * 13) % 220);
        SourceImage blurred = LensBlur.apply(picture, depth(0.6), new Focus(0.6, 1));
        for (int y = 0; y < HEIGHT; y += 3) {
            for (int x = 0; x < WIDTH; x += 3) {
                assertEquals(picture.sample(0, x, y), blurred.sample(0, x, y), 1);
                assertEquals(128, blurred.sample(1, x, y), 1);
            }
        }
    }

    /** A point of light becomes a disc of its light, of the diameter that the definition says. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void aPointBecomesADisc(double atDepth) {
        SourceImage point = grey((x, y) -> Math.abs(x - 160) <= 1 && Math.abs(y - 100) <= 1 ? 235 : 16);
        Focus focus = new Focus(0.5, 1);
        double diameter = 0.5 * Focus.MOST * HEIGHT;
        SourceImage blurred = LensBlur.apply(point, depth(atDepth), focus);
        double all = 0;
        double moment = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double light = light(blurred, x, y);
                all += light;
                moment += light * ((x - 160) * (x - 160) + (y - 100) * (y - 100));
            }
        }
        assertEquals(9, all, 1.4);
        // The mean square distance in a disc is half the square of its radius; the point itself is three pixels wide.
        assertEquals(diameter * diameter / 8 + 4 / 3.0, moment / all, 0.2 * diameter * diameter / 8);
    }

    @Test
    void anEvenPictureStaysEven() {
        SourceImage even = grey((x, y) -> 120);
        SourceImage map = grey((x, y) -> 16 + x * 219 / WIDTH);
        SourceImage blurred = LensBlur.apply(even, map, new Focus(0.3, 1));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(120, blurred.sample(0, x, y), 1);
            }
        }
    }

    @Test
    void aSharpThingKeepsItsEdgeBeforeABlurredOne() {
        SourceImage picture = grey((x, y) -> x < 160 ? 235 : (x + y) % 8 < 4 ? 30 : 60);
        SourceImage map = grey((x, y) -> x < 160 ? 235 : 16);
        SourceImage blurred = LensBlur.apply(picture, map, new Focus(1, 1));
        for (int y = 40; y < 160; y++) {
            assertEquals(235, blurred.sample(0, 158, y), 1);
            assertTrue(blurred.sample(0, 162, y) < 75, "bright beside the edge: " + blurred.sample(0, 162, y));
        }
    }

    @Test
    void aBlurredThingSpillsOverWhatIsBehind() {
        SourceImage picture = grey((x, y) -> x < 160 ? 235 : 16);
        SourceImage map = grey((x, y) -> x < 160 ? 235 : 16);
        SourceImage blurred = LensBlur.apply(picture, map, new Focus(0, 1));
        // Half of the light at the edge, and none beyond the disc's radius of ten pixels.
        assertEquals(0.5, (light(blurred, 159, 100) + light(blurred, 160, 100)) / 2, 0.1);
        assertTrue(light(blurred, 165, 100) > 0.05);
        assertTrue(light(blurred, 173, 100) < 0.01);
        assertTrue(light(blurred, 146, 100) > 0.95);
    }

    /** Chroma of a clip's frame stays where it is. */
    @Test
    void subsampledChromaIsTakenBetweenItsSamples() {
        byte[] luma = new byte[WIDTH * HEIGHT];
        byte[] cb = new byte[WIDTH / 2 * HEIGHT / 2];
        byte[] cr = new byte[WIDTH / 2 * HEIGHT / 2];
        Arrays.fill(luma, (byte) 120);
        Arrays.fill(cr, (byte) 128);
        for (int i = 0; i < cb.length; i++) {
            cb[i] = (byte) (100 + i % (WIDTH / 2) * 60 / (WIDTH / 2));
        }
        SourceImage picture = SourceImage.of8(WIDTH, HEIGHT, ChromaLayout.YUV420_LEFT, luma, cb, cr);
        SourceImage same = LensBlur.apply(picture, depth(0.5), new Focus(0.5, 1));
        for (int x = 4; x < WIDTH - 4; x++) {
            // A left-sited chroma sample lies on every even column.
            assertEquals(100 + x / 2.0 * 60 / (WIDTH / 2), same.sample(1, x, 50), 1.6);
        }
    }
}
