package org.videoengine.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ViewSample;

/** Whole frames whose code values were worked out with pencil and paper. */
class HandWorkedFramesTest {
    private static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

    private static SourceImage flat(int width, int height, int y, int cb, int cr) {
        byte[][] planes = new byte[3][width * height];
        Arrays.fill(planes[0], (byte) y);
        Arrays.fill(planes[1], (byte) cb);
        Arrays.fill(planes[2], (byte) cr);
        return SourceImage.of8(width, height, ChromaLayout.YUV444, planes[0], planes[1], planes[2]);
    }

    private static SourceImage grey(int width, int height, int... luma) {
        byte[] y = new byte[luma.length];
        byte[] neutral = new byte[luma.length];
        for (int i = 0; i < luma.length; i++) {
            y[i] = (byte) luma[i];
        }
        Arrays.fill(neutral, (byte) 128);
        return SourceImage.of8(width, height, ChromaLayout.YUV444, y, neutral, neutral);
    }

    private static FrameBuffer draw(SceneBuilder scene) {
        return new ReferenceRenderer(scene.build()).render(0);
    }

    private static void assertPlane(FrameBuffer frame, int plane, int... expected) {
        int[] actual = new int[frame.bytes(plane).length];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = frame.bytes(plane)[i] & 0xFF;
        }
        assertArrayEquals(expected, actual);
    }

    @Test
    void halfWayBetweenPixelsIsTheirMeanHalvesToEven() {
        // Shifted by half a pixel, each output is the mean of two neighbours: (20+31)/2 = 25.5 -> 26, (31+40)/2 = 35.5
        // -> 36,
        // (40+61)/2 = 50.5 -> 50, and the last repeats the edge: 61.
        FrameBuffer frame = draw(new SceneBuilder("shift", 4, 2)
                .kernel(ResamplingKernel.TRIANGLE)
                .source(grey(4, 2, 20, 31, 40, 61, 20, 31, 40, 61))
                .frame(new ViewSample(0, new Affine(1, 0, 0.5, 0, 1, 0), 1)));
        assertPlane(frame, 0, 26, 36, 50, 61, 26, 36, 50, 61);
    }

    @Test
    void catmullRomOvershootsAndIsClamped() {
        // One pixel beyond a step from 16 to 235, half-way: (-16 + 9*235 + 9*235 - 235)/16 = 248.7, clamped to 235; on
        // the other
        // side (-16 + 9*16 + 9*16 - 235)/16 = 2.3, clamped to 16; in the middle 125.5 -> 126.
        FrameBuffer frame = draw(new SceneBuilder("step", 6, 2)
                .source(grey(6, 2, 16, 16, 16, 235, 235, 235, 16, 16, 16, 235, 235, 235))
                .frame(new ViewSample(0, new Affine(1, 0, 0.5, 0, 1, 0), 1)));
        assertPlane(frame, 0, 16, 16, 126, 235, 235, 235, 16, 16, 126, 235, 235, 235);
    }

    @Test
    void vignetteFollowsTheFourthPowerOfTheCosine() {
        // 2x2: luma lies at half the distance to the corner, r^2 = 1/4, g = 1/(5/4)^2 = 0.64: 16 + 0.64 * 200 = 144.
        // The one chroma sample lies at (0.5, 1), r^2 = 1/8, g = 1/(9/8)^2 = 64/81: 128 + 64/81 * 100 = 207.01, 128 -
        // 79.01.
        FrameBuffer frame = draw(new SceneBuilder("vignette", 2, 2)
                .vignette(1)
                .source(flat(2, 2, 216, 228, 28))
                .frame(new ViewSample(0, IDENTITY, 1)));
        assertPlane(frame, 0, 144, 144, 144, 144);
        assertPlane(frame, 1, 207);
        assertPlane(frame, 2, 49);
    }

    @Test
    void samplesAreSummedByWeight() {
        // 0.25 * 40 + 0.75 * 200 = 160; 0.25 * 100 + 0.75 * 140 = 130; 0.25 * 90 + 0.75 * 30 = 45.
        FrameBuffer frame = draw(new SceneBuilder("dissolve", 2, 2)
                .source(flat(3, 3, 40, 100, 90))
                .source(flat(5, 4, 200, 140, 30))
                .frame(new ViewSample(0, IDENTITY, 0.25), new ViewSample(1, IDENTITY, 0.75)));
        assertPlane(frame, 0, 160, 160, 160, 160);
        assertPlane(frame, 1, 130);
        assertPlane(frame, 2, 45);
    }

    @Test
    void lightIsSummedLinearly() {
        // Half the light of white is encoded as 1.055 * 0.5^(1/2.4) - 0.055 = 0.7354: 16 + 219 * 0.7354 = 177.05.
        FrameBuffer frame = draw(new SceneBuilder("linear", 2, 2)
                .linearLight()
                .source(flat(2, 2, 16, 128, 128))
                .source(flat(2, 2, 235, 128, 128))
                .frame(new ViewSample(0, IDENTITY, 0.5), new ViewSample(1, IDENTITY, 0.5)));
        assertPlane(frame, 0, 177, 177, 177, 177);
        assertPlane(frame, 1, 128);
        assertPlane(frame, 2, 128);
    }

    @Test
    void chromaLiesLeftBetweenItsRows() {
        // Chroma of the 4:4:4 source is 40 * column + 10 * row + 40; a second view, twice as near, keeps it from being
        // reduced.
        // The only chroma sample of a 2x2 frame lies on column 0's centre, between the rows. Over steps of 2 the
        // triangle
        // reaches 2 samples: across it weighs column 0 (and what repeats it) 3/4 and column 1 1/4, down both rows 1/2:
        // 40 + 40 / 4 + 10 / 2 = 55.
        byte[] luma = {100, 100, 100, 100};
        byte[] chroma = {40, 80, 50, 90};
        FrameBuffer frame = draw(new SceneBuilder("siting", 2, 2)
                .kernel(ResamplingKernel.TRIANGLE)
                .source(SourceImage.of8(2, 2, ChromaLayout.YUV444, luma, chroma, chroma))
                .frame(new ViewSample(0, IDENTITY, 1))
                .frame(new ViewSample(0, new Affine(0.5, 0, 0, 0, 0.5, 0), 1)));
        assertPlane(frame, 1, 55);
    }

    @Test
    void aQuarterTurnMapsColumnsToRows() {
        // x of the source is y of the frame, and y of the source is 2 - x: the right column comes out on top.
        FrameBuffer frame = draw(new SceneBuilder("turn", 2, 2)
                .kernel(ResamplingKernel.TRIANGLE)
                .format(PixelFormat.YUV444P8)
                .source(grey(2, 2, 20, 40, 60, 80))
                .frame(new ViewSample(0, new Affine(0, 1, 0, -1, 0, 2), 1)));
        assertPlane(frame, 0, 60, 20, 80, 40);
    }

    @Test
    void betweenKeyframesPixelsComeFromWhereTheMotionSays() {
        // One grid sample a pixel. The first picture comes from one pixel further right: 40, 60, 80, and 80 repeated;
        // the second
        // from one further left: 100, 100, 120, 140. A quarter of the first: 0.25 * 40 + 0.75 * 100 = 85, then 90, 110,
        // 125.
        float[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        float[] minus = {-1, -1, -1, -1, -1, -1, -1, -1};
        float[] none = new float[8];
        float[] quarter = {0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f, 0.25f};
        float[] rest = {0.75f, 0.75f, 0.75f, 0.75f, 0.75f, 0.75f, 0.75f, 0.75f};
        FrameBuffer frame = draw(new SceneBuilder("between", 4, 2)
                .source(grey(4, 2, 20, 40, 60, 80, 20, 40, 60, 80))
                .source(grey(4, 2, 100, 120, 140, 160, 100, 120, 140, 160))
                .between(
                        new MotionField(4, 2, List.of(new MotionField.Layer(ones, none, minus, none, quarter, rest))),
                        new ViewSample(0, IDENTITY, 1)));
        assertPlane(frame, 0, 85, 90, 110, 125, 85, 90, 110, 125);
    }
}
