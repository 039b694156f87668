package org.videoengine.core.internal.job;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.frame.FrameBuffer;

/**
 * A renderer and the count of threads that are in it: never more than its backend allows, and it is closed when it has been
 * given up and the last of them has left. Thread-safe.
 */
final class OpenRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(OpenRenderer.class);

    private final BackendPool.Handle backend;
    private final FrameRenderer renderer;
    private final Optional<String> backendId;
    private int users;
    private boolean givenUp;
    private boolean closed;

    OpenRenderer(BackendPool.Handle backend, FrameRenderer renderer) {
        this.backend = backend;
        this.renderer = renderer;
        this.backendId = Optional.of(backend.descriptor().id());
    }

    BackendPool.Handle backend() {
        return backend;
    }

    Optional<String> backendId() {
        return backendId;
    }

    /** Takes a place in the renderer, if one is free and it has not been given up. */
    synchronized boolean enter() {
        if (givenUp || users >= backend.descriptor().concurrency()) {
            return false;
        }
        users++;
        return true;
    }

    /** Draws a frame, between {@link #enter} and {@link #leave}. */
    void render(int frame, FrameBuffer target) throws BackendException {
        renderer.render(frame, target);
    }

    void leave() {
        synchronized (this) {
            users--;
        }
        closeWhenEmpty();
    }

    /** Nobody enters any more. Idempotent. */
    void giveUp() {
        synchronized (this) {
            givenUp = true;
        }
        closeWhenEmpty();
    }

    private void closeWhenEmpty() {
        synchronized (this) {
            if (closed || !givenUp || users > 0) {
                return;
            }
            closed = true;
        }
        try {
            renderer.close();
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "backend {} did not close a renderer cleanly",
                    backend.descriptor().id(),
                    e);
        }
    }
}
