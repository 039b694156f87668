package org.videoengine.core.internal.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Parallax;
import org.videoengine.plan.Viewpoint;

/** A near square before a far wall. */
class ParallaxFieldTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final float NEAR = 1.4f;
    private static final float FAR = 0.7f;
    private static final Viewpoint FRONT = new Viewpoint(0.5, 0.5, 1);

    private static boolean square(double x, double y) {
        return x >= 60 && x < 100 && y >= 30 && y < 60;
    }

    private static DisparityMap scene() {
        float[] samples = new float[WIDTH * HEIGHT];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = square(i % WIDTH + 0.5, i / WIDTH + 0.5) ? NEAR : FAR;
        }
        return new DisparityMap(WIDTH, HEIGHT, samples);
    }

    private static MotionField field(DisparityMap first, DisparityMap second, Parallax parallax, float time) {
        ParallaxField field = new ParallaxField(WIDTH, HEIGHT);
        field.fill(first, second, parallax, time);
        return field.field();
    }

    /** Where a keyframe shows what the camera sees at a place of the grid, if it has that disparity. */
    private static double[] place(double x, double y, Viewpoint camera, Viewpoint taken, double disparity) {
        double away = Parallax.away(disparity, camera.distance()) / camera.distance();
        double takenAway = Parallax.away(disparity, taken.distance()) / taken.distance();
        double worldX = (x - camera.x() * WIDTH) * away + camera.x() * WIDTH;
        double worldY = (y - camera.y() * HEIGHT) * away + camera.y() * HEIGHT;
        return new double[] {
            taken.x() * WIDTH + (worldX - taken.x() * WIDTH) / takenAway,
            taken.y() * HEIGHT + (worldY - taken.y() * HEIGHT) / takenAway
        };
    }

    @ParameterizedTest
    @CsvSource({"0.55, 0.5, 1", "0.44, 0.5, 1", "0.5, 0.56, 1", "0.5, 0.5, 0.8", "0.53, 0.48, 0.9", "0.5, 0.5, 1.2"})
    void nearAndFarMoveAsTheyDoInSpace(double x, double y, double distance) {
        Viewpoint camera = new Viewpoint(x, y, distance);
        MotionField field = field(scene(), scene(), new Parallax(camera, FRONT, FRONT), 0);
        MotionField.Layer near = field.layers().get(0);
        MotionField.Layer far = field.layers().get(1);
        int nearSeen = 0;
        int farSeen = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertEquals(1, near.firstWeight()[i] + far.firstWeight()[i], 1e-5);
            assertEquals(0, near.secondWeight()[i] + far.secondWeight()[i], 0);
            double px = i % WIDTH + 0.5;
            double py = i / WIDTH + 0.5;
            if (px < 12 || py < 12 || px > WIDTH - 12 || py > HEIGHT - 12) {
                continue;
            }
            double[] ifNear = place(px, py, camera, FRONT, NEAR);
            double[] ifFar = place(px, py, camera, FRONT, FAR);
            if (surely(true, ifNear)) {
                nearSeen++;
                assertShows(near, far, i, px, py, ifNear);
            } else if (surely(false, ifNear) && surely(false, ifFar)) {
                farSeen++;
                assertShows(near, far, i, px, py, ifFar);
            } else if (surely(false, ifNear)) {
                // What the square hid from the keyframe is filled with wall, never with square.
                for (MotionField.Layer layer : field.layers()) {
                    double fromX = px + layer.firstX()[i];
                    double fromY = py + layer.firstY()[i];
                    assertTrue(
                            layer.firstWeight()[i] < 0.02 || !square(fromX, fromY),
                            "at " + px + ", " + py + " from " + fromX + ", " + fromY);
                }
            }
        }
        assertTrue(nearSeen > 500, nearSeen + " of the square");
        assertTrue(farSeen > 4000, farSeen + " of the wall");
    }

    /** Backends take places and shares between samples from those beside them. */
    @ParameterizedTest
    @CsvSource({"0.75, 0.5", "0.2, 0.5", "0.5, 0.8", "0.7, 0.6"})
    void betweenSamplesAGapShowsNothingOfWhatHidIt(double x, double y) {
        Viewpoint camera = new Viewpoint(x, y, 1);
        MotionField field = field(scene(), scene(), new Parallax(camera, FRONT, FRONT), 0);
        int gap = 0;
        for (int i = 0; i < WIDTH * (HEIGHT - 1) - 1; i++) {
            double px = i % WIDTH + 1;
            double py = i / WIDTH + 1;
            if (px >= WIDTH || !surely(false, place(px, py, camera, FRONT, NEAR))) {
                continue;
            }
            double[] ifFar = place(px, py, camera, FRONT, FAR);
            gap += square(ifFar[0], ifFar[1]) ? 1 : 0;
            for (MotionField.Layer layer : field.layers()) {
                double fromX = px + middle(layer.firstX(), i);
                double fromY = py + middle(layer.firstY(), i);
                assertTrue(
                        middle(layer.firstWeight(), i) < 0.02 || !within(fromX, fromY),
                        "at " + px + ", " + py + " from " + fromX + ", " + fromY);
            }
        }
        assertTrue(gap > 50, gap + " hidden");
    }

    /** Whether a place is the square's, and not of its rim, which maps have around near things. */
    private static boolean within(double x, double y) {
        return square(x - 1, y - 1) && square(x + 1, y + 1);
    }

    private static double middle(float[] plane, int i) {
        return (plane[i] + plane[i + 1] + plane[i + WIDTH] + plane[i + WIDTH + 1]) / 4;
    }

    /** Whether all around a place is the square, or nothing is. */
    private static boolean surely(boolean inside, double[] place) {
        for (int corner = 0; corner < 4; corner++) {
            double x = place[0] + ((corner & 1) * 2 - 1) * 4.5;
            double y = place[1] + ((corner >> 1) * 2 - 1) * 4.5;
            if (square(x, y) != inside || square(place[0], place[1]) != inside) {
                return false;
            }
        }
        return true;
    }

    private static void assertShows(
            MotionField.Layer near, MotionField.Layer far, int i, double x, double y, double[] place) {
        MotionField.Layer shown = near.firstWeight()[i] > 0.5 ? near : far;
        assertEquals(1, shown.firstWeight()[i], 0.01, "at " + x + ", " + y);
        assertEquals(place[0], x + shown.firstX()[i], 1e-3);
        assertEquals(place[1], y + shown.firstY()[i], 1e-3);
    }

    @Test
    void fromWhereItWasTakenNothingMoves() {
        MotionField field = field(scene(), scene(), new Parallax(FRONT, FRONT, FRONT), 0);
        for (MotionField.Layer layer : field.layers()) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                assertEquals(0, layer.firstWeight()[i] * layer.firstX()[i], 1e-4);
            }
        }
    }

    @Test
    void whatOneKeyframeDoesNotSeeIsTheOthers() {
        Viewpoint camera = new Viewpoint(0.65, 0.5, 1);
        // The second keyframe was taken from where the camera is: nothing is hidden from it.
        MotionField field = field(scene(), scene(), new Parallax(camera, FRONT, camera), 0.25f);
        int hidden = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double px = i % WIDTH + 0.5;
            double py = i / WIDTH + 0.5;
            double[] ifFar = place(px, py, camera, FRONT, FAR);
            double[] ifNear = place(px, py, camera, FRONT, NEAR);
            boolean hole = square(ifFar[0], ifFar[1]) && !square(ifNear[0], ifNear[1]);
            double second = 0;
            for (MotionField.Layer layer : field.layers()) {
                second += layer.secondWeight()[i];
            }
            if (hole && ifFar[1] > 34 && ifFar[1] < 56 && ifFar[0] < 97 && ifNear[0] > 103) {
                hidden++;
                assertTrue(second > 0.9, "the second has " + second + " at " + px + ", " + py);
            }
        }
        assertTrue(hidden > 10, hidden + " hidden");
    }

    @Test
    void mapsAreSharpenedAndReadAsFarToNear() {
        byte[] luma = new byte[WIDTH * HEIGHT];
        byte[] chroma = new byte[WIDTH * HEIGHT];
        Arrays.fill(chroma, (byte) 128);
        for (int i = 0; i < luma.length; i++) {
            // Black, a soft edge, and white.
            double grey = Math.max(0, Math.min(1, (i % WIDTH - 78) / 4.0));
            luma[i] = (byte) Math.round(16 + 219 * grey);
        }
        DisparityMap map = DisparityMap.of(
                SourceImage.of8(WIDTH, HEIGHT, ChromaLayout.YUV444, luma, chroma, chroma), WIDTH, HEIGHT);
        for (int i = 0; i < luma.length; i++) {
            float value = map.samples()[i];
            assertTrue(
                    Math.abs(value - Parallax.FARTHEST) < 1e-3 || Math.abs(value - Parallax.NEAREST) < 1e-3,
                    "between near and far: " + value);
        }
        assertEquals(Parallax.FARTHEST, map.samples()[10], 1e-3);
        assertEquals(Parallax.NEAREST, map.samples()[150], 1e-3);
    }
}
