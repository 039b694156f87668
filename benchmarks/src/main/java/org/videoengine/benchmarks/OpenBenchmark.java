package org.videoengine.benchmarks;

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
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.Resolution;

/**
 * Opens a shot whose picture is finer than any frame needs, so that it is reduced first. The backend does that on all
 * processors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class OpenBenchmark {
    private static final double MIN_STEP = 1.8;

    /** Size of the film; the picture is twice as wide and high. */
    @Param("1920x1080")
    public String size;

    /** What the shot is drawn with. */
    @Param({"MINIFIED_8", "MINIFIED_16", "LINEAR_LIGHT"})
    public Scene scene;

    /** Whether the Vector API is used. */
    @Param({"off", "on"})
    public String vector;

    private RenderBackend backend;
    private SourceImage picture;
    private ShotPlan plan;

    /** Makes the picture. */
    @Setup(Level.Trial)
    public void prepare() {
        Resolution film = Sizes.parse(size);
        picture = scene.picture(film);
        plan = scene.plan(film, MIN_STEP);
        backend = Backends.cpu(vector);
    }

    /** A renderer. */
    @Benchmark
    public FrameRenderer open() throws BackendException {
        FrameRenderer renderer = backend.open(plan, source -> picture, scene.format(), Backends.SETTINGS);
        renderer.close();
        return renderer;
    }
}
