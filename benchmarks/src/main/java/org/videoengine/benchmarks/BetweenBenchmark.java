package org.videoengine.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.SourceImages;
import org.videoengine.conformance.TestPictures;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;

/** Draws one frame between two keyframes of the film's size, by a field of half their size, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class BetweenBenchmark {
    /** Size of the film. */
    @Param("1920x1080")
    public String size;

    /** Bits of a source's samples. */
    @Param({"8", "16"})
    public int depth;

    /** Whether the Vector API is used. */
    @Param({"off", "on"})
    public String vector;

    /** How much the motion differs from place to place: at 0.002 neighbouring pixels move apart by 1 in 80. */
    @Param({"0", "0.002"})
    public double sway;

    private FrameRenderer renderer;
    private FrameBuffer frame;

    /** Opens the renderer. */
    @Setup(Level.Trial)
    public void open() throws BackendException {
        Resolution film = Sizes.parse(size);
        SourceImage picture = TestPictures.texture(film.width(), film.height(), ChromaLayout.YUV420_LEFT, depth);
        MotionField field = swaying(film.width() / 2, film.height() / 2);
        SourceImages images = new SourceImages() {
            @Override
            public SourceImage image(int source) {
                return picture;
            }

            @Override
            public MotionField motion(int frame) {
                return field;
            }
        };
        PixelFormat format = depth == 8 ? PixelFormat.YUV420P8 : PixelFormat.YUV420P10;
        renderer = Backends.cpu(vector).open(plan(film), images, format, Backends.SETTINGS);
        frame = FrameBuffer.allocate(new FrameFormat(film.width(), film.height(), format));
    }

    private static ShotPlan plan(Resolution film) {
        SourceSpec source =
                new SourceSpec(new KeyframeSource.Image(Path.of("/texture")), film.width(), film.height(), 1);
        FrameRecipe recipe = new FrameRecipe(
                0,
                List.of(new ViewSample(0, new Affine(1, 0, 0, 0, 1, 0), 1)),
                0,
                Grain.NONE,
                Optional.of(new Motion(0, 1, 0.5)));
        return new ShotPlan(
                "between",
                film.width(),
                film.height(),
                new FrameRate(24, 1),
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                List.of(source, source),
                List.of(recipe));
    }

    /** Motion of a few pixels, a little different everywhere. */
    private MotionField swaying(int width, int height) {
        MotionField.Layer layer = MotionField.Layer.blank(width * height);
        for (int i = 0; i < width * height; i++) {
            double x = i % width * sway;
            double y = i / width * sway;
            layer.firstX()[i] = (float) (6 * Math.sin(x + y));
            layer.firstY()[i] = (float) (4 * Math.cos(x - y));
            layer.secondX()[i] = -layer.firstX()[i];
            layer.secondY()[i] = -layer.firstY()[i];
            layer.firstWeight()[i] = 0.5f;
            layer.secondWeight()[i] = 0.5f;
        }
        return new MotionField(width, height, List.of(layer));
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() {
        renderer.close();
    }

    /** The frame. */
    @Benchmark
    public FrameBuffer draw() throws BackendException {
        renderer.render(0, frame);
        return frame;
    }
}
