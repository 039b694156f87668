package org.videoengine.core.internal.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;

/**
 * One shot being drawn: its renderer on whatever backend serves it at the moment, opened when first needed, opened again
 * elsewhere when its backend fails or leaves, and closed after the shot's last frame. Thread-safe.
 */
final class ShotStage {
    private static final Logger LOG = LoggerFactory.getLogger(ShotStage.class);

    /** A renderer and the threads that are in it. */
    private static final class Opened {
        private final BackendPool.Handle backend;
        private final FrameRenderer renderer;
        private int users;
        private boolean retired;

        Opened(BackendPool.Handle backend, FrameRenderer renderer) {
            this.backend = backend;
            this.renderer = renderer;
        }
    }

    private final ShotPlan plan;
    private final RendererOpener opener;
    private Opened current;
    private int framesLeft;

    ShotStage(ShotPlan plan, RendererOpener opener, int frames) {
        this.plan = plan;
        this.opener = opener;
        this.framesLeft = frames;
    }

    /** Opens the renderer ahead of its first frame. A failure shows again, and is dealt with, when that frame is drawn. */
    void prepare() {
        try {
            synchronized (this) {
                if (current == null && framesLeft > 0) {
                    open();
                }
            }
        } catch (RenderException e) {
            LOG.debug("shot {} could not be opened ahead of time", plan.shotId(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Draws a frame, on another backend if one fails.
     *
     * @return the id of the backend that drew it
     * @throws RenderException when no backend is left to draw it
     */
    String draw(int frame, FrameBuffer target) throws RenderException, InterruptedException {
        while (true) {
            Opened opened = enter();
            String failure = null;
            try {
                opened.renderer.render(frame, target);
            } catch (BackendException | RuntimeException | LinkageError | OutOfMemoryError e) {
                failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                LOG.debug("backend {} failed", opened.backend.descriptor().id(), e);
            }
            leave(opened, failure);
            if (failure == null) {
                return opened.backend.descriptor().id();
            }
        }
    }

    /** One frame fewer is left of this shot; after the last one the renderer is closed. */
    synchronized void frameDone() {
        framesLeft--;
        if (framesLeft <= 0) {
            close();
        }
    }

    /** Lets the renderer go as soon as nobody draws on it. */
    synchronized void close() {
        framesLeft = 0;
        if (current != null) {
            retire(current);
        }
    }

    private synchronized Opened enter() throws RenderException, InterruptedException {
        if (current != null && current.backend.gone()) {
            opener.left(current.backend);
            retire(current);
        }
        if (current == null) {
            open();
        }
        current.users++;
        return current;
    }

    private void open() throws RenderException, InterruptedException {
        RendererOpener.Result result = opener.open(plan);
        current = new Opened(result.backend(), result.renderer());
    }

    private synchronized void leave(Opened opened, String failure) {
        opened.users--;
        if (failure != null) {
            opener.setAside(opened.backend, failure);
            retire(opened);
        } else if (opened.retired && opened.users == 0) {
            closeQuietly(opened);
        }
    }

    private void retire(Opened opened) {
        if (current == opened) {
            current = null;
        }
        opened.retired = true;
        if (opened.users == 0) {
            closeQuietly(opened);
        }
    }

    private static void closeQuietly(Opened opened) {
        try {
            opened.renderer.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "backend {} did not close its renderer cleanly",
                    opened.backend.descriptor().id(),
                    e);
        }
    }
}
