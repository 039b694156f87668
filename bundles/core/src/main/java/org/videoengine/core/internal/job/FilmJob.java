package org.videoengine.core.internal.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.RenderSettings;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/**
 * Runs one request: a crew draws frames through the conveyor, and the job's own thread writes them to the sink in order
 * while the next ones are being drawn.
 */
public final class FilmJob implements RenderJob {
    private static final Logger LOG = LoggerFactory.getLogger(FilmJob.class);

    private final JobSetup setup;
    private final FrameConveyor conveyor;
    private final ProgressMeter progress;
    private final CompletableFuture<VideoGenerationResult> result = new CompletableFuture<>();
    private volatile boolean cancelled;

    private FilmJob(JobSetup setup) {
        this.setup = setup;
        this.conveyor = new FrameConveyor(setup.count(), setup.buffers(), setup.format(), setup.passed());
        this.progress = new ProgressMeter(setup.count(), setup.request().listener());
    }

    /** Starts a job on a thread of its own. It owns the sink from here on. */
    public static FilmJob start(JobSetup setup) {
        FilmJob job = new FilmJob(setup);
        Thread thread = new Thread(job::run, "video-engine-" + setup.id() + "-write");
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    @Override
    public String id() {
        return setup.id();
    }

    @Override
    public RenderRequest request() {
        return setup.request();
    }

    @Override
    public RenderProgress progress() {
        return progress.latest();
    }

    @Override
    public void cancel() {
        cancelled = true;
        conveyor.stop();
    }

    @Override
    public CompletionStage<VideoGenerationResult> result() {
        return result.copy();
    }

    @Override
    public VideoGenerationResult await() throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end, but not for ever. */
    public boolean await(long seconds) throws InterruptedException {
        try {
            result.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        Outcome outcome = new Outcome();
        try (FrameSink sink = setup.sink()) {
            drawAndWrite(sink, outcome);
        } catch (RuntimeException | Error e) {
            LOG.error("job {} ended unexpectedly", setup.id(), e);
            outcome.fail(e);
        }
        result.complete(outcome.toResult());
    }

    private void drawAndWrite(FrameSink sink, Outcome outcome) {
        AtomicLong decodeNanos = new AtomicLong();
        AtomicInteger number = new AtomicInteger();
        ExecutorService helpers = Executors.newFixedThreadPool(Math.max(2, setup.threads()), task -> {
            Thread thread = new Thread(task, "video-engine-" + setup.id() + "-decode-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        ExecutorService ahead = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "video-engine-" + setup.id() + "-ahead");
            thread.setDaemon(true);
            return thread;
        });
        RendererOpener opener = new RendererOpener(
                setup.pool(),
                setup.request().config(),
                setup.format().pixelFormat(),
                new RenderSettings(setup.threads(), setup.rendererMemory()),
                setup.reader(),
                helpers,
                decodeNanos,
                setup.backendWaitSeconds(),
                () -> cancelled);
        DrawingCrew crew = new DrawingCrew(setup, conveyor, opener, ahead);
        crew.start();
        try {
            write(sink, crew, outcome);
        } catch (InterruptedException e) {
            cancelled = true;
        } catch (MediaException e) {
            outcome.fail(e);
            outcome.sinkBroken = true;
        } finally {
            conveyor.stop();
            crew.end();
            ahead.shutdown();
            helpers.shutdown();
        }
        if (crew.failure() != null) {
            outcome.fail(crew.failure());
        }
        outcome.backends = crew.backendsByShare();
        outcome.drawingSeconds = crew.drawingSeconds();
        outcome.decodeSeconds = decodeNanos.get() / 1e9;
        outcome.notes.addAll(opener.notes());
        closeFilm(sink, outcome);
    }

    private void write(FrameSink sink, DrawingCrew crew, Outcome outcome) throws InterruptedException, MediaException {
        for (int frame = conveyor.awaitNext(); frame >= 0; frame = conveyor.awaitNext()) {
            long start = System.nanoTime();
            boolean passed = setup.passed().get(frame);
            if (passed) {
                sink.skip();
            } else {
                sink.write(conveyor.buffer(frame));
            }
            outcome.encodeNanos += System.nanoTime() - start;
            String shot = setup.layout()
                    .plans()
                    .get(setup.layout().shotOf(setup.first() + frame))
                    .shotId();
            String backend = passed ? "" : crew.drawnBy(frame);
            conveyor.written();
            progress.frameWritten(shot, backend);
        }
    }

    private void closeFilm(FrameSink sink, Outcome outcome) {
        long start = System.nanoTime();
        try {
            boolean whole = outcome.error == null && progress.done() == setup.count();
            Optional<Path> film = Optional.empty();
            if (whole) {
                film = sink.finish();
                cancelled = false;
            } else if (!outcome.sinkBroken) {
                film = sink.finishPartial();
            }
            outcome.output = film.map(Path::toString)
                    .or(() -> whole && setup.request().output().discards()
                            ? Optional.of("null:")
                            : Optional.<String>empty());
        } catch (MediaException e) {
            outcome.fail(e);
            outcome.sinkBroken = true;
        }
        outcome.encodeNanos += System.nanoTime() - start;
    }

    /** What is known at the end. */
    private final class Outcome {
        private final List<String> notes = new ArrayList<>(setup.notes());
        private List<String> backends = List.of();
        private Optional<String> output = Optional.empty();
        private Throwable error;
        private boolean sinkBroken;
        private double drawingSeconds;
        private double decodeSeconds;
        private long encodeNanos;

        private void fail(Throwable cause) {
            if (error == null) {
                error = cause;
                LOG.debug("job {} failed", setup.id(), cause);
            }
        }

        private VideoGenerationResult toResult() {
            // What fails while a job is being cancelled is of no interest, except a film that could not be closed.
            boolean ended = cancelled && !sinkBroken;
            Status status = ended ? Status.CANCELLED : error != null ? Status.FAILED : Status.DONE;
            Map<String, Double> phases = new LinkedHashMap<>();
            phases.put("decode", decodeSeconds);
            phases.put("render", drawingSeconds);
            phases.put("encode", encodeNanos / 1e9);
            double total = progress.elapsedSeconds();
            phases.put("total", total);
            int frames = progress.done();
            return new VideoGenerationResult(
                    status,
                    frames,
                    setup.frameRate().secondsOf(frames),
                    output,
                    String.join(",", backends),
                    setup.request().config().quality(),
                    total,
                    drawingSeconds > 0 ? frames / drawingSeconds : 0,
                    phases,
                    notes,
                    ended ? Optional.empty() : Optional.ofNullable(error).map(this::sentence));
        }

        private String sentence(Throwable cause) {
            if (cause instanceof RenderException || cause instanceof MediaException) {
                return cause.getMessage();
            }
            return "the render stopped because of an unexpected fault: " + cause;
        }
    }
}
