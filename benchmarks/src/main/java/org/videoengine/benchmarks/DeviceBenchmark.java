package org.videoengine.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.project.Resolution;

/** Draws frames on the processor's own backend and on the first OpenCL device, two at a time, as a job does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(DeviceBenchmark.THREADS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class DeviceBenchmark {
    static final int THREADS = 2;

    /** Size of the film. */
    @Param("1920x1080")
    public String size;

    /** What is drawn. */
    @Param
    public Scene scene;

    /** What draws. */
    @Param({"cpu", "opencl"})
    public String backend;

    private FrameRenderer renderer;

    /** Opens the renderer. */
    @Setup
    public void open() throws BackendException {
        Resolution film = Sizes.parse(size);
        SourceImage picture = scene.picture(film);
        RenderBackend drawing = backend.equals("cpu") ? Backends.cpu("on") : Backends.opencl();
        renderer = drawing.open(
                scene.plan(film), source -> picture, scene.format(), new RenderSettings(THREADS, Long.MAX_VALUE));
    }

    /** Closes it. */
    @TearDown
    public void close() {
        renderer.close();
    }

    /** A thread's frame. */
    @State(Scope.Thread)
    public static class Target {
        private FrameBuffer frame;

        /** Allocates it. */
        @Setup
        public void allocate(DeviceBenchmark benchmark) {
            Resolution film = Sizes.parse(benchmark.size);
            frame = FrameBuffer.allocate(new FrameFormat(film.width(), film.height(), benchmark.scene.format()));
        }
    }

    /** The frame. */
    @Benchmark
    public FrameBuffer draw(Target target) throws BackendException {
        renderer.render(0, target.frame);
        return target.frame;
    }
}
