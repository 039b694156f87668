package org.videoengine.core.internal.job;

import java.util.List;
import java.util.Optional;
import org.videoengine.core.internal.job.Task.Draw;
import org.videoengine.core.internal.job.Task.Open;
import org.videoengine.core.internal.job.Task.Prove;
import org.videoengine.core.internal.job.Task.View;

/** Decides what a thread of a backend does next. Not thread-safe: the {@link Dispatcher} locks. */
final class TaskChooser {
    /** The test frame may take one part in so many of a backend's time while frames wait for nothing else. */
    private static final int PROBE_SHARE = 50;

    private final JobSetup setup;
    private final FrameConveyor conveyor;
    private final ShotWindow window;
    private final Roster roster;

    TaskChooser(JobSetup setup, FrameConveyor conveyor, ShotWindow window, Roster roster) {
        this.setup = setup;
        this.conveyor = conveyor;
        this.window = window;
        this.roster = roster;
    }

    /** What is to be done now, and is begun by asking; null if there is nothing. */
    Task choose(Station station) {
        return station.serving() ? forServing(station) : forLeaving(station);
    }

    private Task forServing(Station station) {
        boolean holds = !station.held().isEmpty() && !station.probing();
        boolean heldUp = holds && conveyor.holdingUp() == station;
        if (holds && station.held().size() * 2 >= conveyor.places()
                || heldUp && station.probeIsCheap(System.nanoTime(), PROBE_SHARE)) {
            return prove(station);
        }
        int frame = conveyor.peek();
        Task task = frame < 0 ? null : drawOrOpen(station, frame);
        if (task != null) {
            return task;
        }
        boolean nothingElse = heldUp
                || conveyor.peekBeyond() < 0
                || frame >= 0 && !window.alone(setup.layout().shotOf(setup.first() + frame));
        return holds && nothingElse ? prove(station) : null;
    }

    /** The last thread of a backend that leaves finds out whether what it has drawn is right. */
    private static Task forLeaving(Station station) {
        boolean last = station.busy() == 0 && !station.probing();
        return last && station.trusted() && !station.held().isEmpty() ? prove(station) : null;
    }

    private static Task prove(Station station) {
        station.probeBegins();
        return new Prove(List.copyOf(station.held()));
    }

    private Task drawOrOpen(Station station, int frame) {
        int filmFrame = setup.first() + frame;
        int shot = setup.layout().shotOf(filmFrame);
        ShotStage stage = window.stage(shot);
        ShotStage over = setup.layout().dissolves(shot, filmFrame) ? window.stage(shot + 1) : null;
        if (!draws(stage, station)) {
            return open(station, stage, window.alone(shot));
        }
        if (over != null && !draws(over, station)) {
            return open(station, over, true);
        }
        if (!roster.worthwhile(stage, station, Math.min(conveyor.left(), conveyor.places()))) {
            return null;
        }
        conveyor.handOut(frame, station);
        station.frameBegins();
        return new Draw(frame, enter(stage, station), Optional.ofNullable(over).map(next -> enter(next, station)));
    }

    private boolean draws(ShotStage stage, Station station) {
        return stage.openOn(station) && roster.serves(stage, station);
    }

    private static View enter(ShotStage stage, Station station) {
        OpenRenderer renderer = stage.renderer(station);
        renderer.enter();
        return new View(stage, renderer);
    }

    private Task open(Station station, ShotStage stage, boolean turn) {
        boolean now = window.mayOpen(stage.number())
                && stage.failure() == null
                && roster.serves(stage, station)
                && !stage.openOn(station)
                && !station.opening()
                && station.closing() == 0
                && (turn || !stage.needsRoom(station));
        if (!now) {
            return null;
        }
        if (!station.established() && station.probe() == null) {
            return station.probing() ? null : prove(station);
        }
        stage.opens(station);
        station.opening(true);
        long all = setup.rendererMemory() / setup.sharing();
        boolean beside = !turn || setup.sharing() == 1 && stage.openBeside(station);
        return new Open(stage, beside ? all / 2 : all, turn);
    }

    /** The opening of the shot that may be opened ahead of its time on a backend; empty if there is none, or it is begun. */
    Optional<Open> ahead(Station station) {
        ShotStage stage = window.ahead();
        // Shots are opened in their order.
        boolean now = stage != null
                && station.established()
                && (window.oldest().openOn(station) || !roster.serves(window.oldest(), station));
        return now && open(station, stage, false) instanceof Open open ? Optional.of(open) : Optional.empty();
    }
}
