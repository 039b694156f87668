package org.videoengine.core.internal.job;

import org.videoengine.core.internal.job.Task.Draw;

/**
 * Gets frames and memory back from backends that are done with a shot, or for good. Not thread-safe: the {@link Dispatcher} locks.
 */
final class Departures {
    private final FrameConveyor conveyor;
    private final ShotWindow window;
    private final Roster roster;
    private final Closings closings;

    Departures(FrameConveyor conveyor, ShotWindow window, Roster roster, Closings closings) {
        this.conveyor = conveyor;
        this.window = window;
        this.roster = roster;
        this.closings = closings;
    }

    /** A thread comes out of the renderers that it drew a frame by; tells whose they are. */
    Station leave(Draw draw) {
        closings.leave(draw.shot().renderer());
        draw.over().ifPresent(view -> closings.leave(view.renderer()));
        return draw.shot().renderer().station();
    }

    /** A call never comes back: its thread is lost, and what it may still write to is not used again. */
    void lose(BackendCall call) {
        Station station = call.station();
        station.dismiss(false);
        switch (call.kind()) {
            case DRAW -> {
                station.frameEnds();
                conveyor.giveBack(call.frame(), false);
                station.threadEnds();
            }
            case OPEN, PROBE -> station.threadEnds();
            case CLOSE -> station.closingEnds();
            case OPEN_AHEAD -> {}
        }
        station.opening(false);
        giveUp(station);
    }

    /** Nothing that a backend holds will be found right: it is drawn again, and all that is open on it is closed. */
    void giveUp(Station station) {
        conveyor.giveBack(station.held());
        closings.letGo(station);
        forgetIfDone(station);
    }

    /** Keeps nothing of a backend that has left, so that the classes of its bundle can go while the job goes on. */
    void forgetIfDone(Station station) {
        if (!station.serving() && station.threads() == 0 && station.closing() == 0 && !station.opening()) {
            roster.forget(station);
            window.stages().forEach(stage -> stage.forget(station));
        }
    }
}
