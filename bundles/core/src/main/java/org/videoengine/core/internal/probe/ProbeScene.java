package org.videoengine.core.internal.probe;

import java.nio.file.Path;
import java.util.List;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Quality;

/**
 * One frame of 64x16 pixels: gradients and a fine pattern under a straight, magnifying bicubic view that runs past two edges of
 * the picture. What it looks like is worked out here, from {@link ShotPlan}'s definition alone.
 */
public final class ProbeScene {
    /** The id of the plan's shot, which is none of a project. */
    public static final String ID = "the test frame";

    static final int WIDTH = 64;
    static final int HEIGHT = 16;
    private static final int SOURCE_WIDTH = 36;
    private static final int SOURCE_HEIGHT = 8;
    private static final Affine VIEW = new Affine(0.47, 0, 7.3, 0, 0.43, -1.2);
    private static final int MIDDLE = 128;

    private ProbeScene() {}

    /** The plan, of a single frame. */
    public static ShotPlan plan() {
        return new ShotPlan(
                ID,
                WIDTH,
                HEIGHT,
                new FrameRate(1, 1),
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                List.of(new SourceSpec(
                        new KeyframeSource.Image(Path.of(ID).toAbsolutePath()),
                        SOURCE_WIDTH,
                        SOURCE_HEIGHT,
                        Math.min(VIEW.xx(), VIEW.yy()))),
                List.of(new FrameRecipe(0, List.of(new ViewSample(0, VIEW, 1)), 0, Grain.NONE)));
    }

    /** The frame's size and layout. */
    public static FrameFormat format(PixelFormat pixels) {
        return new FrameFormat(WIDTH, HEIGHT, pixels);
    }

    /** Its picture: 16 bits for frames of more than 8. */
    public static SourceImages images(PixelFormat pixels) {
        return source -> picture(pixels.bitDepth() > 8);
    }

    private static SourceImage picture(boolean wide) {
        int samples = SOURCE_WIDTH * SOURCE_HEIGHT;
        byte[][] bytes = new byte[3][samples];
        short[][] shorts = new short[3][samples];
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < samples; i++) {
                int value = sample(plane, i % SOURCE_WIDTH, i / SOURCE_WIDTH);
                bytes[plane][i] = (byte) value;
                shorts[plane][i] = (short) (value << 8);
            }
        }
        return wide
                ? SourceImage.of16(SOURCE_WIDTH, SOURCE_HEIGHT, ChromaLayout.YUV444, shorts[0], shorts[1], shorts[2])
                : SourceImage.of8(SOURCE_WIDTH, SOURCE_HEIGHT, ChromaLayout.YUV444, bytes[0], bytes[1], bytes[2]);
    }

    /** A sample of the picture: luma rises and is broken by a pattern, chroma rises across and down. */
    private static int sample(int plane, int x, int y) {
        return switch (plane) {
            case 0 -> 40 + 3 * x + 2 * y + (x * 7 + y * 5) % 11;
            case 1 -> MIDDLE - 60 + 3 * x;
            default -> MIDDLE + 50 - 4 * y;
        };
    }

    /**
     * The right code values of a plane, not rounded, on the 8-bit scale.
     *
     * @param plane 0 for Y', 1 for Cb, 2 for Cr
     */
    static float[] expected(PixelFormat pixels, int plane) {
        FrameFormat format = format(pixels);
        int width = format.planeWidth(plane);
        int height = format.planeHeight(plane);
        double stepX = 1 << pixels.shiftX(plane);
        double stepY = 1 << pixels.shiftY(plane);
        double[][] across = new double[width][];
        for (int x = 0; x < width; x++) {
            // Chroma lies left horizontally and in the middle vertically.
            across[x] = taps(VIEW.sourceX(x * stepX + 0.5, 0));
        }
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            double[] down = taps(VIEW.sourceY(0, (y + 0.5) * stepY));
            double[] row = new double[SOURCE_WIDTH];
            for (int column = 0; column < SOURCE_WIDTH; column++) {
                for (int tap = 1; tap < down.length; tap++) {
                    row[column] += down[tap] * sample(plane, column, clamp((int) down[0] + tap - 1, SOURCE_HEIGHT));
                }
            }
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int tap = 1; tap < across[x].length; tap++) {
                    sum += across[x][tap] * row[clamp((int) across[x][0] + tap - 1, SOURCE_WIDTH)];
                }
                values[y * width + x] = (float) Math.max(16, Math.min(plane == 0 ? 235 : 240, sum));
            }
        }
        return values;
    }

    /** The first of four neighbours of a position, and their weights, of which the sum is 1. */
    private static double[] taps(double position) {
        double first = Math.floor(position - 0.5) - 1;
        double[] taps = {first, 0, 0, 0, 0};
        for (int i = 0; i < 4; i++) {
            taps[i + 1] = ResamplingKernel.CATMULL_ROM.weight(first + i + 0.5 - position);
        }
        return taps;
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }

    /** Draws the frame as it should be. */
    public static void draw(FrameBuffer target) {
        PixelFormat pixels = target.format().pixelFormat();
        for (int plane = 0; plane < 3; plane++) {
            float[] values = expected(pixels, plane);
            for (int i = 0; i < values.length; i++) {
                if (pixels.bytesPerSample() == 1) {
                    target.bytes(plane)[i] = (byte) Math.rint(values[i]);
                } else {
                    target.shorts(plane)[i] = (short) Math.rint(values[i] * 4);
                }
            }
        }
    }
}
