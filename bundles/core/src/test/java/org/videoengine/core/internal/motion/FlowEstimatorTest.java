package org.videoengine.core.internal.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.videoengine.frame.MotionField;

class FlowEstimatorTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 192;

    private interface Content {
        double at(double x, double y);
    }

    /** Something to hold on to everywhere, and nothing that repeats. */
    private static double texture(double x, double y) {
        return 128
                + 40 * Math.sin(0.11 * x + 0.7 * Math.sin(0.05 * y))
                + 30 * Math.sin(0.17 * y + 1.3 * Math.sin(0.031 * x))
                + 20 * Math.sin(0.073 * (x + y) + 2 * Math.sin(0.019 * (x - y)));
    }

    private static LumaPlane picture(Content content) {
        byte[] samples = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) Math.round(content.at(i % WIDTH + 0.5, i / WIDTH + 0.5));
        }
        return new LumaPlane(WIDTH, HEIGHT, samples);
    }

    private static PairMotion estimate(FlowQuality quality, LumaPlane first, LumaPlane second) {
        return new FlowEstimator(quality, Runnable::run, 1).estimate(first, second);
    }

    private static MotionField at(PairMotion motion, double time) {
        return motion.at(time, Surroundings.NONE, motion.frame());
    }

    @ParameterizedTest
    @EnumSource(FlowQuality.class)
    void aShiftIsFoundToAFractionOfAPixel(FlowQuality quality) {
        PairMotion motion =
                estimate(quality, picture(FlowEstimatorTest::texture), picture((x, y) -> texture(x - 9.3, y + 4.6)));
        MotionField field = at(motion, 0.25);
        double pixels = (double) WIDTH / field.width();
        double worst = 0;
        for (int y = field.height() / 8; y < field.height() * 7 / 8; y++) {
            for (int x = field.width() / 8; x < field.width() * 7 / 8; x++) {
                int i = y * field.width() + x;
                MotionField.Layer layer = field.layers().get(0);
                worst = Math.max(worst, Math.abs(layer.firstX()[i] * pixels + 0.25 * 9.3));
                worst = Math.max(worst, Math.abs(layer.firstY()[i] * pixels - 0.25 * 4.6));
                worst = Math.max(worst, Math.abs(layer.secondX()[i] * pixels - 0.75 * 9.3));
                worst = Math.max(worst, Math.abs(layer.secondY()[i] * pixels + 0.75 * 4.6));
            }
        }
        assertFalse(motion.cut());
        assertTrue(worst < 0.08 * quality.scale(), "largest error of a displacement: " + worst + " pixels");
    }

    /** A camera that speeds up: at time {@code t} it has gone {@code 8 t + 3 t^2} pixels to the left. */
    private static LumaPlane sped(double time) {
        double gone = 8 * time + 3 * time * time;
        return picture((x, y) -> texture(x + gone, y));
    }

    @Test
    void keyframesBesideAPairBendItsMotion() {
        PairMotion before = estimate(FlowQuality.HIGH, sped(-1), sped(0));
        PairMotion pair = estimate(FlowQuality.HIGH, sped(0), sped(1));
        PairMotion after = estimate(FlowQuality.HIGH, sped(1), sped(2));
        double gone = 8 * 0.3 + 3 * 0.3 * 0.3;
        assertEquals(11 * 0.3, meanToFirst(pair, new Surroundings(null, -1, null, 2)), 0.1);
        assertEquals(gone, meanToFirst(pair, new Surroundings(before, -1, after, 2)), 0.1);
        assertEquals(gone, meanToFirst(pair, new Surroundings(before, -1, null, 2)), 0.1);
        assertEquals(gone, meanToFirst(pair, new Surroundings(null, -1, after, 2)), 0.1);
    }

    /** The mean displacement to the first keyframe at time 0.3, in pixels, away from the borders. */
    private static double meanToFirst(PairMotion pair, Surroundings around) {
        FrameMotion frame = pair.frame();
        pair.at(0.3, around, frame);
        MotionField field = frame.field();
        double sum = 0;
        int count = 0;
        for (int y = field.height() / 8; y < field.height() * 7 / 8; y++) {
            for (int x = field.width() / 8; x < field.width() * 7 / 8; x++) {
                sum += field.layers().get(0).firstX()[y * field.width() + x];
                count++;
            }
        }
        return sum / count * WIDTH / field.width();
    }

    @Test
    void aCutBesideAPairTellsNothing() {
        LumaPlane other = picture((x, y) -> 255 - 0.9 * texture(1.9 * y + 700, 2.3 * x - 400));
        PairMotion pair = estimate(FlowQuality.HIGH, sped(0), sped(1));
        PairMotion cut = estimate(FlowQuality.HIGH, sped(1), other);
        assertEquals(meanToFirst(pair, Surroundings.NONE), meanToFirst(pair, new Surroundings(null, -1, cut, 2)));
    }

    @Test
    void whatStandsStillStaysExactlyWhereItIs() {
        LumaPlane picture = picture(FlowEstimatorTest::texture);
        MotionField field = at(estimate(FlowQuality.HIGH, picture, picture), 0.5);
        MotionField.Layer layer = field.layers().get(0);
        for (int i = 0; i < layer.firstX().length; i++) {
            assertEquals(0, layer.firstX()[i], 1e-6);
            assertEquals(0, layer.secondY()[i], 1e-6);
            assertEquals(0.5, layer.firstWeight()[i], 1e-6);
        }
    }

    @Test
    void weightsOfAllOpinionsSumToOne() {
        // A square moves over a background that stands still, and covers and uncovers parts of it.
        Content ground = FlowEstimatorTest::texture;
        LumaPlane first = picture((x, y) -> inSquare(x, y) ? 250 - ground.at(3 * x, 2 * y) : ground.at(x, y));
        LumaPlane second =
                picture((x, y) -> inSquare(x - 24, y) ? 250 - ground.at(3 * (x - 24), 2 * y) : ground.at(x, y));
        MotionField field = at(estimate(FlowQuality.HIGH, first, second), 0.5);
        for (int i = 0; i < field.width() * field.height(); i++) {
            double sum = 0;
            for (MotionField.Layer layer : field.layers()) {
                assertTrue(layer.firstWeight()[i] >= 0 && layer.secondWeight()[i] >= 0, "weights are shares");
                sum += layer.firstWeight()[i] + layer.secondWeight()[i];
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void aFieldIsThatOfItsTimeWhateverTheSameRoomHeldBefore() {
        PairMotion pair = estimate(
                FlowQuality.HIGH,
                picture((x, y) -> inSquare(x, y) ? 230 - texture(x, y) / 8 : texture(x, y)),
                picture((x, y) -> inSquare(x - 20, y) ? 230 - texture(x - 20, y) / 8 : texture(x + 3, y)));
        PairMotion other = estimate(FlowQuality.HIGH, sped(0), sped(1));
        FrameMotion used = pair.frame();
        pair.at(0.9, Surroundings.NONE, used);
        other.at(0.5, new Surroundings(other, -1, null, 0), used);
        pair.at(0.1, Surroundings.NONE, used);
        pair.at(0.5, Surroundings.NONE, used);
        MotionField fresh = at(pair, 0.5);
        boolean asked = false;
        for (int i = 0; i < fresh.layers().size(); i++) {
            MotionField.Layer expected = fresh.layers().get(i);
            MotionField.Layer actual = used.field().layers().get(i);
            assertArrayEquals(expected.firstX(), actual.firstX());
            assertArrayEquals(expected.firstY(), actual.firstY());
            assertArrayEquals(expected.secondX(), actual.secondX());
            assertArrayEquals(expected.secondY(), actual.secondY());
            assertArrayEquals(expected.firstWeight(), actual.firstWeight());
            assertArrayEquals(expected.secondWeight(), actual.secondWeight());
            for (float weight : expected.firstWeight()) {
                asked |= i > 0 && weight > 0;
            }
        }
        assertTrue(asked, "the other opinions have weight at the square's edges");
    }

    private static boolean inSquare(double x, double y) {
        return x > 120 && x < 180 && y > 60 && y < 120;
    }

    @Test
    void aCutIsHeldAndNotMorphed() {
        PairMotion motion = estimate(
                FlowQuality.HIGH,
                picture(FlowEstimatorTest::texture),
                picture((x, y) -> 255 - 0.9 * texture(1.9 * y + 700, 2.3 * x - 400)));
        assertTrue(motion.cut());
        assertTrue(at(motion, 0.49).showsFirstKeyframe());
        assertTrue(at(motion, 0.51).showsSecondKeyframe());
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        LumaPlane first = picture(FlowEstimatorTest::texture);
        LumaPlane second = picture((x, y) -> texture(1.03 * x - 6, 0.98 * y + 2));
        MotionField alone = at(estimate(FlowQuality.HIGH, first, second), 0.4);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            FlowEstimator estimator = new FlowEstimator(FlowQuality.HIGH, threads, 4);
            estimator.estimate(second, first);
            MotionField together = at(estimator.estimate(first, second), 0.4);
            for (int layer = 0; layer < 3; layer++) {
                assertArrayEquals(
                        alone.layers().get(layer).firstX(),
                        together.layers().get(layer).firstX());
                assertArrayEquals(
                        alone.layers().get(layer).secondWeight(),
                        together.layers().get(layer).secondWeight());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void lumaIsTheMeanOfWhatItCovers() {
        LumaPlane plane = new LumaPlane(4, 2, new byte[] {10, 20, 30, 40, 50, 60, 70, 80}).resized(2, 1);
        assertArrayEquals(new byte[] {35, 55}, plane.samples());
        LumaPlane third = new LumaPlane(3, 1, new byte[] {0, 90, 30}).resized(2, 1);
        assertArrayEquals(new byte[] {30, 50}, third.samples());
    }
}
