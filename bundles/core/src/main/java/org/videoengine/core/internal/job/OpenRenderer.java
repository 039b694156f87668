package org.videoengine.core.internal.job;

import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.frame.FrameBuffer;

/**
 * A renderer and the count of threads that are in it: it is closed when it has been given up and the last of them has left.
 * Not thread-safe, except for drawing: the {@link Dispatcher} locks.
 */
final class OpenRenderer {
    private final Station station;
    private final FrameRenderer renderer;
    private final PhaseClock asking;
    private int users;
    private boolean givenUp;
    private boolean closed;
    private volatile boolean drawn;

    /** @param asking time that the backend spends in asking for the shot's pictures and motion */
    OpenRenderer(Station station, FrameRenderer renderer, PhaseClock asking) {
        this.station = station;
        this.renderer = renderer;
        this.asking = asking;
    }

    Station station() {
        return station;
    }

    PhaseClock asking() {
        return asking;
    }

    /** A thread goes in. */
    void enter() {
        users++;
    }

    /** Draws a frame, between {@link #enter} and {@link #leave}. */
    void render(int frame, FrameBuffer target) throws BackendException {
        renderer.render(frame, target);
        drawn = true;
    }

    /** Whether it has drawn a frame. Thread-safe. */
    boolean hasDrawn() {
        return drawn;
    }

    /** A thread comes out. */
    void leave() {
        users--;
    }

    /** Nobody goes in any more. Idempotent. */
    void giveUp() {
        givenUp = true;
    }

    /** Whether the time has come to close it; said once. */
    boolean closeNow() {
        boolean now = givenUp && users == 0 && !closed;
        closed |= now;
        return now;
    }

    /** Closes it. Called once, without a lock. */
    void close() {
        renderer.close();
    }
}
