package org.videoengine.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
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
import org.videoengine.monitor.internal.JobBook;
import org.videoengine.monitor.internal.event.JobEvents;
import org.videoengine.monitor.internal.flight.FlightRecording;
import org.videoengine.monitor.internal.jmx.JobBeans;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.render.JobListener;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;

/** Tells the monitor's listeners all that a job tells of one frame: that it is drawn and written, and how far the job is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class MonitoringBenchmark {
    private static final int FRAMES = 120;

    /** Who listens. */
    public enum Listening {
        /** Nobody: what the loop itself takes. */
        NOBODY,
        /** All listeners of the monitor. */
        MONITOR,
        /** The same, and Flight Recorder records the events of frames. */
        RECORDED
    }

    /** Who listens. */
    @Param
    public Listening listening;

    private RenderJob job;
    private JobListener[] listeners;
    private Recording recording;
    private int frame;

    /** One that runs and never ends. */
    private static final class Job implements RenderJob {
        private final String id;
        private final RenderRequest request = RenderRequest.of(
                new Project("film", Path.of("film.json"), new FrameRate(24, 1), new Resolution(1920, 1080), List.of()),
                "film.mp4");
        private final RenderProgress progress = new RenderProgress(1, FRAMES, "shot", "cpu", 24, 1, 4);
        private final CompletableFuture<VideoGenerationResult> result = new CompletableFuture<>();

        Job(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public RenderRequest request() {
            return request;
        }

        @Override
        public RenderProgress progress() {
            return progress;
        }

        @Override
        public JobStatistics statistics() {
            throw new UnsupportedOperationException("nobody asks while frames are told");
        }

        @Override
        public void cancel() {
            result.cancel(false);
        }

        @Override
        public CompletionStage<VideoGenerationResult> result() {
            return result;
        }

        @Override
        public VideoGenerationResult await() {
            return result.join();
        }
    }

    /** Begins to listen. */
    @Setup(Level.Trial)
    public void listen() {
        job = new Job(listening.name().toLowerCase(Locale.ROOT));
        JobBook book = new JobBook();
        listeners = listening == Listening.NOBODY
                ? new JobListener[0]
                : new JobListener[] {
                    book, new JobBeans(book), new FlightRecording(), new JobEvents(new EventsToNobody())
                };
        if (listening == Listening.RECORDED) {
            recording = new Recording();
            recording.enable("org.videoengine.FrameDraw").withoutThreshold();
            recording.enable("org.videoengine.FrameWrite").withoutThreshold();
            recording.start();
        }
        for (JobListener listener : listeners) {
            listener.started(job);
        }
    }

    /** Throws away what was recorded. */
    @TearDown(Level.Trial)
    public void stop() {
        if (recording != null) {
            recording.close();
        }
    }

    /** A frame. */
    @Benchmark
    public int frame() {
        int told = frame++ % FRAMES;
        for (JobListener listener : listeners) {
            listener.drawing(job, told, "cpu");
        }
        for (JobListener listener : listeners) {
            listener.drawn(job, told, "cpu", true);
        }
        for (JobListener listener : listeners) {
            listener.writing(job, told);
        }
        for (JobListener listener : listeners) {
            listener.written(job, told);
        }
        for (JobListener listener : listeners) {
            listener.progress(job);
        }
        return told;
    }
}
