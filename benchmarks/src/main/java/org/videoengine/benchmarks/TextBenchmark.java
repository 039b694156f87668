package org.videoengine.benchmarks;

import com.aparapi.device.OpenCLDevice;
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
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.project.Resolution;

/**
 * What a translation of Java to OpenCL would cost: {@link Scene#MAGNIFIED_8}, from making taps to the frame in Java's memory, by
 * the engine's own text and by a kernel that Aparapi translates, on the same device, one frame at a time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TextBenchmark {
    private static final double STEP = 0.4;

    /** Size of the film. */
    @Param("1920x1080")
    public String size;

    /** Whose text is run; Aparapi's with an item a sample, or with an item a row. */
    @Param({"own", "aparapi_samples", "aparapi_rows"})
    public String text;

    private FrameRenderer renderer;
    private FrameBuffer frame;
    private AparapiMove move;
    private SourceImage picture;

    /** Puts the picture on the device. */
    @Setup
    public void open() throws BackendException {
        Resolution film = Sizes.parse(size);
        picture = Scene.MAGNIFIED_8.picture(film);
        frame = FrameBuffer.allocate(new FrameFormat(film.width(), film.height(), Scene.MAGNIFIED_8.format()));
        if (text.equals("own")) {
            renderer = Backends.opencl()
                    .open(
                            Scene.MAGNIFIED_8.plan(film),
                            source -> picture,
                            Scene.MAGNIFIED_8.format(),
                            Backends.SETTINGS);
            return;
        }
        OpenCLDevice device = OpenCLDevice.listDevices(null).get(0);
        byte[] planes = new byte[(int) picture.byteSize()];
        int at = 0;
        for (int plane = 0; plane < 3; plane++) {
            System.arraycopy(picture.bytes(plane), 0, planes, at, picture.bytes(plane).length);
            at += picture.bytes(plane).length;
        }
        AparapiMove.Shape shape = text.equals("aparapi_samples") ? AparapiMove.Shape.SAMPLES : AparapiMove.Shape.ROWS;
        int samples = (int) frame.format().frameBytes();
        move = new AparapiMove(shape, device, planes, samples, film.width(), film.height());
        drawByAparapi();
        move.checkThatItRanOn(device);
    }

    /** Lets go of it. */
    @TearDown
    public void close() {
        if (renderer != null) {
            renderer.close();
        } else {
            move.dispose();
        }
    }

    /** The frame. */
    @Benchmark
    public Object draw() throws BackendException {
        if (renderer == null) {
            return drawByAparapi();
        }
        renderer.render(0, frame);
        return frame;
    }

    private byte[] drawByAparapi() {
        int from = 0;
        int to = 0;
        for (int plane = 0; plane < 3; plane++) {
            int width = frame.format().planeWidth(plane);
            int height = frame.format().planeHeight(plane);
            // The view's middle is that of the picture, which is twice as large as the film.
            double left = picture.planeWidth(plane) / 2.0 - STEP * width / 2.0;
            double top = picture.planeHeight(plane) / 2.0 - STEP * height / 2.0;
            MoveFilter columns = new MoveFilter(width, STEP, left + STEP / 2, picture.planeWidth(plane));
            MoveFilter rows = new MoveFilter(height, STEP, top + STEP / 2, picture.planeHeight(plane));
            move.draw(columns, rows, from, picture.planeWidth(plane), to);
            from += picture.planeWidth(plane) * picture.planeHeight(plane);
            to += frame.format().planeSamples(plane);
        }
        return move.fetch();
    }
}
