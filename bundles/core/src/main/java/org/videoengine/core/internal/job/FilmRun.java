package org.videoengine.core.internal.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final FrameConveyor conveyor;
    private final HelperThreads helpers;
    private final PhaseClock decoding = new PhaseClock();
    private final PhaseClock estimating = new PhaseClock();
    private final PhaseSpan drawing = new PhaseSpan();
    private final StopSignal stop = new StopSignal();
    private final OpenClips clips;
    private final RendererOpener opener;
    private final ShotWindow shots;
    private final DrawingCrew crew;
    private volatile boolean cancelled;

    FilmRun(JobSetup setup, ProgressMeter progress) {
        this.setup = setup;
        this.progress = progress;
        conveyor = new FrameConveyor(setup.count(), setup.buffers(), setup.format(), setup.passed());
        stop.onStop(conveyor::stop);
        helpers = new HelperThreads(setup.id(), setup.threads());
        List<ShotPlan> plans = setup.layout().plans();
        clips = new OpenClips(setup.reader(), helpers.decoders(), SourceLoader.bitDepth(plans.get(0)));
        opener = new RendererOpener(setup, helpers.decoders(), clips, decoding, estimating, stop);
        List<ShotStage> stages = plans.stream()
                .map(plan -> new ShotStage(plan, opener, drawing, stop))
                .toList();
        int[] frames = setup.layout().framesToDraw(setup.first(), setup.count(), setup.passed());
        shots = new ShotWindow(stages, frames, helpers.ahead(), stop);
        crew = new DrawingCrew(setup, conveyor, shots);
        opener.onOpened(crew::growTo);
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
                startCrew();
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
        outcome.note(opener.notes());
        return outcome.toResult(
                progress, crew.backendsByShare(), decoding.seconds(), estimating.seconds(), drawing.seconds());
    }

    private void startCrew() {
        int concurrency = setup.pool()
                .choose(setup.request().config(), setup.format().pixelFormat(), Set.of())
                .map(backend -> backend.descriptor().concurrency())
                .orElse(1);
        crew.growTo(concurrency);
    }

    private void write(FrameSink sink, JobOutcome outcome) throws InterruptedException, MediaException {
        for (int frame = conveyor.awaitNext(); frame >= 0; frame = conveyor.awaitNext()) {
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
                sink.write(conveyor.buffer(frame));
                outcome.encoded(System.nanoTime() - start);
                progress.frameWritten(shot, conveyor.backend(frame));
            }
            conveyor.written();
        }
    }

    private void closeFilm(FrameSink sink, JobOutcome outcome) throws MediaException {
        if (crew.failure() != null) {
            outcome.fail(crew.failure());
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
        shots.closeAll();
        clips.close();
        helpers.end();
        crew.awaitEnd(END_NANOS);
    }
}
