package org.videoengine.core.internal.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.VideoGenerationResult;

/**
 * The course of one job: a crew draws frames through the conveyor, and the thread that runs the job writes them to the sink
 * in order while the next ones are being drawn.
 */
final class FilmRun {
    private static final long END_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final JobSetup setup;
    private final ProgressMeter progress;
    private final Audience audience;
    private final HelperThreads helpers;
    private final PhaseClock decoding = new PhaseClock();
    private final PhaseClock estimating = new PhaseClock();
    private final PhaseSpan drawing = new PhaseSpan();
    private final PhaseClock encoding = new PhaseClock();
    private final StopSignal stop = new StopSignal();
    private final OpenClips clips;
    private final Dispatcher dispatcher;
    private final HangWatch watch;
    private final DrawingCrew crew;
    private volatile boolean cancelled;

    FilmRun(JobSetup setup, ProgressMeter progress, Audience audience) {
        this.setup = setup;
        this.progress = progress;
        this.audience = audience;
        helpers = new HelperThreads(setup.id(), setup.threads());
        List<ShotPlan> plans = setup.layout().plans();
        clips = new OpenClips(setup.reader(), helpers.decoders(), SourceLoader.bitDepth(plans.get(0)));
        RendererOpener opener = new RendererOpener(setup, helpers.decoders(), clips, decoding, estimating, stop);
        List<ShotStage> stages = new ArrayList<>();
        for (ShotPlan plan : plans) {
            stages.add(new ShotStage(stages.size(), plan, opener.motion(plan)));
        }
        int[] frames = setup.layout().framesToDraw(setup.first(), setup.count(), setup.passed());
        dispatcher = new Dispatcher(
                setup,
                new FrameConveyor(setup.count(), setup.buffers(), setup.format(), setup.passed()),
                new ShotWindow(stages, frames),
                stop);
        watch = new HangWatch(setup.id(), setup.hangNanos(), dispatcher::hung, dispatcher::checkServed);
        crew = new DrawingCrew(setup, dispatcher, opener, watch, helpers.others(), drawing, audience);
    }

    /** Asks the run to end. Returns at once. */
    void cancel() {
        cancelled = true;
        stop.give();
    }

    /** Runs to the end, whatever comes. All files are closed when this returns. */
    VideoGenerationResult toEnd() {
        JobOutcome outcome = new JobOutcome(setup);
        try (FrameSink sink = setup.sink()) {
            try {
                watch.start();
                dispatcher.start(crew);
                write(sink);
                closeFilm(sink, outcome);
            } finally {
                stop.give();
                end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome.cancelled();
        } catch (MediaException e) {
            outcome.sinkFailed(e);
        } catch (RuntimeException | Error e) {
            outcome.fail(e);
        }
        outcome.resumable(setup.sink().durable());
        outcome.note(dispatcher.notes());
        outcome.note(setup.sink().notes());
        return outcome.toResult(progress, dispatcher.shares(), drawing.seconds(), phases());
    }

    /** Where the run is now. */
    JobStatistics statistics() {
        return dispatcher.statistics(progress, phases());
    }

    private Map<String, Double> phases() {
        return Map.of(
                "decode",
                decoding.seconds(),
                "motion",
                estimating.seconds(),
                "render",
                drawing.seconds(),
                "encode",
                encoding.seconds(),
                "total",
                progress.elapsedSeconds());
    }

    private void write(FrameSink sink) throws InterruptedException, MediaException {
        for (int frame = dispatcher.awaitNext(); frame >= 0; frame = dispatcher.awaitNext()) {
            String shot = setup.layout()
                    .plans()
                    .get(setup.layout().shotOf(setup.first() + frame))
                    .shotId();
            encoding.begin();
            if (setup.passed().get(frame)) {
                sink.skip();
                encoding.end();
                progress.framePassed(shot);
            } else {
                FrameBuffer pixels = dispatcher.buffer(frame);
                audience.writing(frame);
                audience.pixels(frame, pixels);
                sink.write(pixels);
                audience.written(frame);
                encoding.end();
                progress.frameWritten(shot, dispatcher.backend(frame));
            }
            dispatcher.written();
            audience.progress();
        }
    }

    private void closeFilm(FrameSink sink, JobOutcome outcome) throws MediaException {
        if (dispatcher.failure() != null) {
            outcome.fail(dispatcher.failure());
        }
        boolean whole = progress.done() == setup.count();
        if (cancelled && !whole) {
            outcome.cancelled();
        }
        encoding.begin();
        Optional<Path> film = whole ? sink.finish() : sink.finishPartial();
        encoding.end();
        outcome.kept(film);
        if (whole && setup.request().output().discards()) {
            outcome.thrownAway();
        }
    }

    /** A thread that is deep in a long frame is not waited for: it lets its renderer go when it comes back. */
    private void end() throws InterruptedException {
        long deadline = System.nanoTime() + END_NANOS;
        dispatcher.end();
        clips.close();
        helpers.end();
        crew.awaitEnd(deadline);
        dispatcher.awaitClosed(deadline);
        watch.end();
    }
}
