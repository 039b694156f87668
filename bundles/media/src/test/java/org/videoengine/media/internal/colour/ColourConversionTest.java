package org.videoengine.media.internal.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourConversionTest {
    private static final int COUNT = 4099;

    @ParameterizedTest
    @CsvSource({"255,8", "255,16", "1023,16", "4095,8", "16320,8", "65535,8", "65535,16"})
    void everyResultIsTheNearestCode(int maximum, int depth) {
        int[][] rgb = random(maximum);
        int[][] out = new int[3][COUNT];
        new RgbToYcbcr(maximum, depth).convert(rgb[0], rgb[1], rgb[2], COUNT, out[0], out[1], out[2]);
        double scale = depth == 16 ? 256 : 1;
        double worst = 0;
        for (int i = 0; i < COUNT; i++) {
            double[] exact =
                    exact((double) rgb[0][i] / maximum, (double) rgb[1][i] / maximum, (double) rgb[2][i] / maximum);
            for (int plane = 0; plane < 3; plane++) {
                worst = Math.max(worst, Math.abs(out[plane][i] - exact[plane] * scale));
            }
        }
        assertTrue(worst < 0.55 && (maximum == 16320 || worst < 0.53), "worst error " + worst);
    }

    @Test
    void greysAreNeutralAndWhiteIs235() {
        for (int maximum : new int[] {255, 16320, 65535}) {
            int[] grey = {0, maximum / 3, maximum / 2, maximum};
            int[][] out = new int[3][grey.length];
            new RgbToYcbcr(maximum, 8).convert(grey, grey, grey, grey.length, out[0], out[1], out[2]);
            assertEquals(16, out[0][0]);
            assertEquals(235, out[0][3]);
            for (int i = 0; i < grey.length; i++) {
                assertEquals(128, out[1][i]);
                assertEquals(128, out[2][i]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BT601,true,8,0,255",
        "BT601,true,8,6,16320",
        "BT709,false,8,0,255",
        "BT709,false,10,0,65535",
        "BT2020,false,10,6,65535",
        "SMPTE240M,false,8,6,65535",
        "FCC,true,12,6,65535"
    })
    void inverseIsExactAndClips(ColourMatrix matrix, boolean full, int depth, int fraction, int maximum) {
        Random random = new Random(3);
        int codes = 1 << depth;
        int[][] in = new int[3][COUNT];
        for (int i = 0; i < COUNT; i++) {
            in[0][i] = random.nextInt(codes);
            in[1][i] = random.nextInt(codes << fraction);
            in[2][i] = random.nextInt(codes << fraction);
        }
        int[][] out = new int[3][COUNT];
        new YcbcrToRgb(matrix, full, depth, fraction, maximum)
                .convert(in[0], in[1], in[2], COUNT, out[0], out[1], out[2]);
        double extra = 1 << (depth - 8);
        double lumaCodes = full ? codes - 1 : 219 * extra;
        double chromaCodes = full ? codes - 1 : 224 * extra;
        double worst = 0;
        for (int i = 0; i < COUNT; i++) {
            double y = (in[0][i] - (full ? 0 : 16 * extra)) / lumaCodes;
            double cb = ((double) in[1][i] / (1 << fraction) - 128 * extra) / chromaCodes;
            double cr = ((double) in[2][i] / (1 << fraction) - 128 * extra) / chromaCodes;
            double r = y + 2 * (1 - matrix.red()) * cr;
            double b = y + 2 * (1 - matrix.blue()) * cb;
            double g = (y - matrix.red() * r - matrix.blue() * b) / matrix.green();
            double[] exact = {r, g, b};
            for (int plane = 0; plane < 3; plane++) {
                double wanted = Math.max(0, Math.min(1, exact[plane])) * maximum;
                worst = Math.max(worst, Math.abs(out[plane][i] - wanted));
            }
        }
        assertTrue(worst < (maximum == 16320 ? 0.7 : 0.51), "worst error " + worst);
    }

    @Test
    void eightBitColoursSurviveTheWayThereAndBackWithinTwoCodes() {
        int[][] rgb = random(255);
        int[][] ycbcr = new int[3][COUNT];
        int[][] back = new int[3][COUNT];
        new RgbToYcbcr(255, 8).convert(rgb[0], rgb[1], rgb[2], COUNT, ycbcr[0], ycbcr[1], ycbcr[2]);
        new YcbcrToRgb(ColourMatrix.BT709, false, 8, 0, 255)
                .convert(ycbcr[0], ycbcr[1], ycbcr[2], COUNT, back[0], back[1], back[2]);
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < COUNT; i++) {
                assertEquals(rgb[plane][i], back[plane][i], 2);
            }
        }
    }

    private static int[][] random(int maximum) {
        Random random = new Random(7);
        int[][] rgb = new int[3][COUNT];
        for (int[] plane : rgb) {
            for (int i = 0; i < COUNT; i++) {
                plane[i] = i < 8 ? (i & 1) * maximum : random.nextInt(maximum + 1);
            }
        }
        return rgb;
    }

    private static double[] exact(double r, double g, double b) {
        double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return new double[] {16 + 219 * y, 128 + 224 * (b - y) / 1.8556, 128 + 224 * (r - y) / 1.5748};
    }
}
