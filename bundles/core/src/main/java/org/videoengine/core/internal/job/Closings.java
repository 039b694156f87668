package org.videoengine.core.internal.job;

/**
 * Has what is not needed any more closed, by a crew and not here, since that takes time. Not thread-safe: the {@link Dispatcher}
 * locks.
 */
final class Closings {
    private final ShotWindow window;
    private final Dispatcher.Crew crew;

    Closings(ShotWindow window, Dispatcher.Crew crew) {
        this.window = window;
        this.crew = crew;
    }

    /** Closes all renderers of a shot that is done with. */
    void close(ShotStage stage) {
        stage.close().forEach(this::release);
        stage.motion().ifPresent(PicturesBetween::close);
    }

    /** Closes all shots, and what is open on backends besides. */
    void closeAll(Iterable<Station> stations) {
        window.stages().forEach(this::close);
        stations.forEach(this::letGo);
    }

    /** Closes all that is open on a backend. */
    void letGo(Station station) {
        window.stages().forEach(stage -> release(stage.take(station)));
        if (station.probe() != null && !station.probing()) {
            closeLater(station, station.probe()::close);
            station.probe(null);
        }
    }

    /** Closes a renderer, if there is one, as soon as nobody draws on it. */
    void release(OpenRenderer renderer) {
        if (renderer != null) {
            renderer.giveUp();
            closeIfDue(renderer);
        }
    }

    /** A thread comes out of a renderer, which is closed if it was released meanwhile. */
    void leave(OpenRenderer renderer) {
        renderer.leave();
        closeIfDue(renderer);
    }

    private void closeIfDue(OpenRenderer renderer) {
        if (renderer.closeNow()) {
            closeLater(renderer.station(), renderer::close);
        }
    }

    private void closeLater(Station station, Runnable closing) {
        station.closingBegins();
        crew.close(station, closing);
    }
}
