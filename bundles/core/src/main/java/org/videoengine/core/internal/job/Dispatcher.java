package org.videoengine.core.internal.job;

import java.util.List;
import java.util.Map;
import org.videoengine.core.internal.job.Task.Draw;
import org.videoengine.core.internal.job.Task.Open;
import org.videoengine.core.internal.job.Task.Prove;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderException;

/**
 * Deals a job's frames to its backends. A backend takes the next frame when it has a thread free, so that backends share the
 * film by their speed; what one of them does not bring, another one gets. All that a job's threads share is behind one lock,
 * and nothing is done here that takes time. Thread-safe.
 */
final class Dispatcher implements BackendPool.Watcher {

    /** Does what takes time, on threads of its own. Called with the lock held. */
    interface Crew {
        /** Starts a thread that asks for tasks for a backend. */
        void startThread(Station station);

        /** Opens a shot ahead of its time. */
        void openAhead(Station station, Open open);

        /** Closes what belongs to a backend, and tells the dispatcher. */
        void close(Station station, Runnable closing);
    }

    private final JobSetup setup;
    private final FrameConveyor conveyor;
    private final ShotWindow window;
    private final Roster roster;
    private final StopSignal stop;
    private final Shares shares = new Shares();
    private final SharedState state = new SharedState();
    private final TaskChooser chooser;
    private final Unserved unserved;
    private Closings closings;
    private Departures departures;
    private Crew crew;
    private boolean started;
    private boolean ended;
    private Throwable failure;

    Dispatcher(JobSetup setup, FrameConveyor conveyor, ShotWindow window, StopSignal stop) {
        this.setup = setup;
        this.conveyor = conveyor;
        this.window = window;
        this.stop = stop;
        roster = new Roster(
                new BackendSelection(setup.request().config(), setup.format().pixelFormat()));
        chooser = new TaskChooser(setup, conveyor, window, roster);
        unserved = new Unserved(setup, window, roster);
        stop.onStop(() -> state.change(() -> conveyor.endBefore(0)));
    }

    /** Starts threads on the backends that are there. */
    void start(Crew value) {
        crew = value;
        closings = new Closings(window, crew);
        departures = new Departures(conveyor, window, roster, closings);
        setup.pool().watch(this);
        state.change(() -> {
            started = true;
            checkServed();
        });
    }

    @Override
    public void came(BackendHandle handle) {
        state.change(() -> {
            if (!roster.wants(handle) || stop.given()) {
                return;
            }
            int seats =
                    Math.max(1, Math.min(setup.threads(), handle.descriptor().concurrency()));
            Station station = new Station(handle, seats, !started);
            roster.add(station);
            startThread(station);
        });
    }

    private void startThread(Station station) {
        station.threadStarts();
        crew.startThread(station);
    }

    @Override
    public void left(BackendHandle handle) {
        state.change(() -> roster.of(handle).ifPresent(station -> {
            boolean used = window.stages().stream().anyMatch(stage -> stage.openOn(station) || stage.opening(station));
            roster.leaves(station, used);
        }));
    }

    /**
     * What a thread of a backend is to do next; waits for something to do.
     *
     * @return null when there is nothing left to do for it
     */
    Task next(Station station) throws InterruptedException {
        return state.await(() -> over() ? null : chooser.choose(station), () -> over() || !station.serving());
    }

    private boolean over() {
        return stop.given() || conveyor.drawn();
    }

    private void openAhead() {
        roster.all().forEach(station -> chooser.ahead(station).ifPresent(open -> crew.openAhead(station, open)));
    }

    /** The buffer of a frame that was handed out or is to be written. */
    FrameBuffer buffer(int frame) {
        return state.read(() -> conveyor.buffer(frame));
    }

    /**
     * A shot is open on a backend.
     *
     * @return false if it is not needed any more, so that the caller closes it
     */
    boolean opened(Open open, OpenRenderer renderer) {
        return state.change(() -> {
            Station station = renderer.station();
            ShotStage stage = open.stage();
            station.opening(false);
            if (stop.given() || !stage.opened(station, renderer)) {
                departures.forgetIfDone(station);
                return false;
            }
            station.establish();
            for (Station other : roster.all()) {
                if (other.serving() && stage.openOn(other) && !roster.serves(stage, other)) {
                    closings.release(stage.take(other));
                }
            }
            while (station.threads() < station.seats()) {
                startThread(station);
            }
            openAhead();
            return true;
        });
    }

    /** A shot could not be opened on a backend. */
    void notOpened(Station station, Open open, Throwable fault) {
        state.change(() -> {
            ShotStage stage = open.stage();
            stage.opened(station, null);
            station.opening(false);
            if (stop.given()) {
                return;
            }
            if (open.turn()) {
                roster.failsToOpen(station, stage, fault);
            } else {
                stage.needRoom(station);
            }
            departures.forgetIfDone(station);
            checkServed();
        });
    }

    /** A frame was drawn in that time. */
    void drawn(Draw draw, long nanos) {
        state.change(() -> {
            Station station = departures.leave(draw);
            station.frameEnds();
            station.pace().frame(nanos);
            shares.busy(station.id(), nanos);
            if (station.trusted()) {
                conveyor.hold(draw.frame());
                station.held().add(draw.frame());
            } else {
                conveyor.giveBack(draw.frame(), true);
            }
        });
    }

    /** A backend failed to draw a frame. */
    void failed(Draw draw, Throwable fault) {
        state.change(() -> {
            Station station = departures.leave(draw);
            station.frameEnds();
            conveyor.giveBack(draw.frame(), true);
            if (!stop.given()) {
                roster.fails(station, fault);
                checkServed();
            }
        });
    }

    /** A thread that had been given up has come back. */
    void cameBack(Draw draw) {
        state.change(() -> departures.leave(draw));
    }

    /** A backend's test frame is right. */
    void proved(Station station, Prove prove, long cost) {
        state.change(() -> {
            station.probeEnds(System.nanoTime(), cost);
            for (int frame : prove.frames()) {
                if (station.trusted() && station.held().remove((Integer) frame) && conveyor.wants(frame)) {
                    conveyor.ready(frame);
                    shares.frame(station.id());
                    window.frameDone(setup.layout(), setup.first() + frame).forEach(closings::close);
                }
            }
            if (ended) {
                closings.letGo(station);
            }
            openAhead();
        });
    }

    /** A backend's test frame is wrong, or could not be drawn. */
    void notProved(Station station, String reason) {
        state.change(() -> {
            station.probeEnds(System.nanoTime(), 0);
            roster.setAside(station, false, reason);
            conveyor.giveBack(station.held());
            if (ended) {
                closings.letGo(station);
            }
            checkServed();
        });
    }

    /** A call into a backend was given up: its thread is lost, and what it may still write to is not used again. */
    void hung(BackendCall call) {
        state.change(() -> {
            if (!stop.given()) {
                roster.setAside(call.station(), false, call.sentence());
            }
            departures.lose(call);
            checkServed();
        });
    }

    /** A thread of a backend ends. The last one of a backend that gets no more frames gives back what it holds. */
    void threadEnds(Station station) {
        state.change(() -> {
            station.threadEnds();
            if (station.threads() == 0 && !station.serving()) {
                departures.giveUp(station);
                checkServed();
            }
        });
    }

    /** What was to be closed is closed. */
    void closed(Station station) {
        state.change(() -> {
            station.closingEnds();
            departures.forgetIfDone(station);
            openAhead();
        });
    }

    /** Looks whether there is still a backend for the next frame; where there is none, the job waits so long for one. */
    void checkServed() {
        state.change(() -> {
            for (int frame = conveyor.peekBeyond(); started && frame >= 0; frame = conveyor.peekBeyond()) {
                RenderException cause = unserved.why(setup.first() + frame);
                if (cause == null) {
                    return;
                }
                fail(frame, cause);
            }
        });
    }

    /** A frame cannot be drawn: what is before it is still finished. */
    void fail(int frame, Throwable cause) {
        state.change(() -> {
            if (failure == null) {
                failure = cause;
            }
            conveyor.endBefore(Math.max(0, frame));
        });
    }

    /** Why drawing ended early; null if it did not. */
    Throwable failure() {
        return state.read(() -> failure);
    }

    /**
     * Waits for the next frame in order.
     *
     * @return its number, or -1 after the last one
     */
    int awaitNext() throws InterruptedException {
        Integer frame = state.await(() -> conveyor.nextReady() < 0 ? null : conveyor.nextReady(), conveyor::written);
        return frame == null ? -1 : frame;
    }

    /** The backend that drew the frame which {@link #awaitNext} returned; empty if nobody needed to draw it. */
    String backend(int frame) {
        return state.read(() -> conveyor.backend(frame));
    }

    /** Frees the place of the frame that {@link #awaitNext} returned. */
    void written() {
        state.change(conveyor::wrote);
    }

    /** Ends it all: everything is closed as soon as nobody draws on it. */
    void end() {
        setup.pool().unwatch(this);
        state.change(() -> {
            ended = true;
            closings.closeAll(roster.all());
        });
    }

    /** Waits until all that is closed has been closed, but not for ever. */
    void awaitClosed(long deadline) throws InterruptedException {
        state.await(() -> roster.all().stream().noneMatch(station -> station.closing() > 0), deadline);
    }

    /** What happened to backends, one sentence each. */
    List<String> notes() {
        return state.read(roster::notes);
    }

    /** Where the frames are and what each backend has done, at one moment. */
    JobStatistics statistics(ProgressMeter progress, Map<String, Double> phases) {
        return state.read(() -> new JobStatistics(
                progress.latest(),
                progress.secondsSinceFrame(),
                conveyor.queues(),
                conveyor.bytes(),
                shares.work(),
                phases));
    }

    /** Frames that each backend drew, the most first. */
    Map<String, Integer> shares() {
        return state.read(shares::mostFirst);
    }
}
