package org.videoengine.core.internal.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.VideoGenerationResult;

/**
 * The course of one job: a crew draws frames through the conveyor, and the thread that runs the job writes them to the sink
 * in order while the next ones are being drawn.
 */
final class FilmRun {
    private static final long END_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final JobSetup setup;
    private final ProgressMeter progress;
    private final HelperThreads helpers;
    private final PhaseClock decoding = new PhaseClock();
    private final PhaseClock estimating = new PhaseClock();
    private final PhaseSpan drawing = new PhaseSpan();
    private final StopSignal stop = new StopSignal();
    private final OpenClips clips;
    private final Dispatcher dispatcher;
    private final HangWatch watch;
    private final DrawingCrew crew;
    private volatile boolean cancelled;

    FilmRun(JobSetup setup, ProgressMeter progress) {
        this.setup = setup;
        this.progress = progress;
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
        crew = new DrawingCrew(setup, dispatcher, opener, watch, helpers.others(), drawing);
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
                write(sink, outcome);
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
        outcome.note(dispatcher.notes());
        return outcome.toResult(
                progress, dispatcher.shares(), decoding.seconds(), estimating.seconds(), drawing.seconds());
    }

    private void write(FrameSink sink, JobOutcome outcome) throws InterruptedException, MediaException {
        for (int frame = dispatcher.awaitNext(); frame >= 0; frame = dispatcher.awaitNext()) {
            String shot = setup.layout()
                    .plans()
                    .get(setup.layout().shotOf(setup.first() + frame))
                    .shotId();
            long start = System.nanoTime();
            if (setup.passed().get(frame)) {
                sink.skip();
                outcome.encoded(System.nanoTime() - start);
                progress.framePassed(shot);
            } else {
                sink.write(dispatcher.buffer(frame));
                outcome.encoded(System.nanoTime() - start);
                progress.frameWritten(shot, dispatcher.backend(frame));
            }
            dispatcher.written();
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
        long start = System.nanoTime();
        Optional<Path> film = whole ? sink.finish() : sink.finishPartial();
        outcome.encoded(System.nanoTime() - start);
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
