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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.project.Resolution;

/** Draws one frame on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class FrameBenchmark {
    /** Size of the film. */
    @Param("1920x1080")
    public String size;

    /** What is drawn. */
    @Param
    public Scene scene;

    /** Whether the Vector API is used. */
    @Param({"off", "on"})
    public String vector;

    private FrameRenderer renderer;
    private FrameBuffer frame;

    /** Opens the renderer. */
    @Setup(Level.Trial)
    public void open() throws BackendException {
        Resolution film = Sizes.parse(size);
        SourceImage picture = scene.picture(film);
        renderer = Backends.cpu(vector).open(scene.plan(film), source -> picture, scene.format(), Backends.SETTINGS);
        frame = FrameBuffer.allocate(new FrameFormat(film.width(), film.height(), scene.format()));
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
