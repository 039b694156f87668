package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderSettings;
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

/** A slow zoom over a card of soft dots: each dot is where it should be, on every frame; and drawing allocates nothing. */
class SmoothZoomTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int SOURCE_WIDTH = 2880;
    private static final int SOURCE_HEIGHT = 1620;
    private static final int FRAMES = 120;
    private static final int SPACING = 240;
    private static final double SIGMA = 6;
    private static final int BACKGROUND = 40;
    private static final int WINDOW = 20;

    private final List<double[]> dots = new ArrayList<>();

    private SourceImage card() {
        byte[] luma = new byte[SOURCE_WIDTH * SOURCE_HEIGHT];
        byte[] chroma = new byte[SOURCE_WIDTH * SOURCE_HEIGHT];
        Arrays.fill(luma, (byte) BACKGROUND);
        Arrays.fill(chroma, (byte) 128);
        int number = 0;
        for (int y = SPACING / 2; y < SOURCE_HEIGHT - SPACING / 2; y += SPACING) {
            for (int x = SPACING / 2; x < SOURCE_WIDTH - SPACING / 2; x += SPACING) {
                double dotX = x + 0.137 * (number % 7);
                double dotY = y + 0.211 * (number % 5);
                number++;
                dots.add(new double[] {dotX, dotY});
                for (int j = y - 40; j <= y + 40; j++) {
                    for (int i = x - 40; i <= x + 40; i++) {
                        double square = (i + 0.5 - dotX) * (i + 0.5 - dotX) + (j + 0.5 - dotY) * (j + 0.5 - dotY);
                        luma[j * SOURCE_WIDTH + i] =
                                (byte) Math.round(BACKGROUND + 180 * Math.exp(-square / (2 * SIGMA * SIGMA)));
                    }
                }
            }
        }
        return SourceImage.of8(SOURCE_WIDTH, SOURCE_HEIGHT, ChromaLayout.YUV444, luma, chroma, chroma);
    }

    private static Affine view(int frame) {
        double zoom = Math.pow(1.05, frame / (FRAMES - 1.0));
        double step = SOURCE_WIDTH / zoom / WIDTH;
        return new Affine(step, 0, (SOURCE_WIDTH - step * WIDTH) / 2, 0, step, (SOURCE_HEIGHT - step * HEIGHT) / 2);
    }

    private static ShotPlan plan() {
        List<FrameRecipe> frames = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            frames.add(new FrameRecipe(frame, List.of(new ViewSample(0, view(frame), 1)), 0, Grain.NONE));
        }
        return new ShotPlan(
                "zoom",
                WIDTH,
                HEIGHT,
                new FrameRate(24, 1),
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                List.of(new SourceSpec(
                        new KeyframeSource.Image(Path.of("/card")),
                        SOURCE_WIDTH,
                        SOURCE_HEIGHT,
                        view(FRAMES - 1).xx())),
                frames);
    }

    @Test
    void everyDotIsWithinAFiftiethOfAPixelOnEveryFrame() throws Exception {
        SourceImage card = card();
        double worst = 0;
        int measured = 0;
        try (FrameRenderer renderer =
                new CpuBackend().open(plan(), source -> card, PixelFormat.YUV420P8, new RenderSettings(1, 1L << 30))) {
            FrameBuffer buffer = FrameBuffer.allocate(new FrameFormat(WIDTH, HEIGHT, PixelFormat.YUV420P8));
            for (int frame = 0; frame < FRAMES; frame++) {
                renderer.render(frame, buffer);
                Affine view = view(frame);
                for (double[] dot : dots) {
                    double x = (dot[0] - view.x0()) / view.xx();
                    double y = (dot[1] - view.y0()) / view.yy();
                    if (x > 2 * WINDOW && y > 2 * WINDOW && x < WIDTH - 2 * WINDOW && y < HEIGHT - 2 * WINDOW) {
                        worst = Math.max(worst, distance(buffer, x, y, SIGMA / view.xx()));
                        measured++;
                    }
                }
            }
        }
        System.out.printf("largest error of %d dot positions: %.4f px%n", measured, worst);
        assertTrue(measured > 50 * FRAMES, "dots measured: " + measured);
        assertTrue(worst < 0.02, "largest error: " + worst + " px");
    }

    /**
     * How far a dot is from where it should be: the least-squares fit of a small shift to what is left when the ideal dot is
     * taken away (the estimator that 8-bit rounding disturbs least).
     */
    private static double distance(FrameBuffer frame, double x, double y, double sigma) {
        int centreX = (int) Math.floor(x);
        int centreY = (int) Math.floor(y);
        double alongX = 0;
        double alongY = 0;
        double slopes = 0;
        for (int j = centreY - WINDOW; j <= centreY + WINDOW; j++) {
            for (int i = centreX - WINDOW; i <= centreX + WINDOW; i++) {
                double dx = i + 0.5 - x;
                double dy = j + 0.5 - y;
                double ideal = 180 * Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                double left = frame.sample(0, i, j) - BACKGROUND - ideal;
                double slopeX = ideal * dx / (sigma * sigma);
                alongX += left * slopeX;
                alongY += left * ideal * dy / (sigma * sigma);
                slopes += slopeX * slopeX;
            }
        }
        return Math.hypot(alongX / slopes, alongY / slopes);
    }
}
