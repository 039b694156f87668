package org.videoengine.core.internal.job;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.videoengine.render.RenderException;

/** Knows how long frames have been waiting for a backend that draws them. Not thread-safe: the {@link Dispatcher} locks. */
final class Unserved {
    private final JobSetup setup;
    private final ShotWindow window;
    private final Roster roster;
    private long since = -1;

    Unserved(JobSetup setup, ShotWindow window, Roster roster) {
        this.setup = setup;
        this.window = window;
        this.roster = roster;
    }

    /** Why a frame of the film is drawn by nobody; null if it is, or is still waited for. */
    RenderException why(int filmFrame) {
        int shot = setup.layout().shotOf(filmFrame);
        int last = setup.layout().dissolves(shot, filmFrame) ? shot + 1 : shot;
        for (int seen = shot; seen <= last; seen++) {
            ShotStage stage = window.stage(seen);
            if (stage.failure() != null) {
                return stage.failure();
            }
            if (!roster.anyServes(stage)) {
                return waitedInVain(stage);
            }
        }
        since = -1;
        return null;
    }

    private RenderException waitedInVain(ShotStage stage) {
        if (!stage.refusals().isEmpty() && !roster.hasLost()) {
            return new RenderException(String.join("; ", stage.refusals()), false);
        }
        long now = System.nanoTime();
        if (since == -1) {
            since = now;
        }
        if (now - since < TimeUnit.SECONDS.toNanos(setup.backendWaitSeconds())) {
            return null;
        }
        List<String> why = roster.notes();
        return new RenderException(
                "no backend is left to draw with" + (why.isEmpty() ? "" : " (" + String.join("; ", why) + ")")
                        + ", and none came within " + setup.backendWaitSeconds() + " s",
                false);
    }
}
