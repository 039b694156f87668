package org.videoengine.core.internal.job;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.videoengine.backend.BackendException;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;

/**
 * One shot being drawn: its renderer on whatever backend serves it at the moment, opened by one thread while the others wait,
 * opened again elsewhere when its backend fails or leaves, and closed after the shot's last frame. Thread-safe.
 */
final class ShotStage {
    private final ShotPlan plan;
    private final RendererOpener opener;
    private final Optional<PicturesBetween> motion;
    private final PhaseSpan drawing;
    private final StopSignal stop;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private OpenRenderer current;
    private boolean opening;
    private boolean closed;
    private RenderException failure;
    private volatile boolean needsRoom;

    ShotStage(ShotPlan plan, RendererOpener opener, PhaseSpan drawing, StopSignal stop) {
        this.plan = plan;
        this.opener = opener;
        this.motion = opener.motion(plan);
        this.drawing = drawing;
        this.stop = stop;
        stop.onStop(this::wakeAll);
    }

    /** Opens the renderer before its first frame, while another shot is being drawn. */
    void prepare() {
        lock.lock();
        try {
            if (current != null || opening || closed) {
                return;
            }
            opening = true;
        } finally {
            lock.unlock();
        }
        openBeside();
    }

    /** Opens the renderer if there is room beside another one. */
    private void openBeside() {
        Optional<OpenRenderer> opened = Optional.empty();
        try {
            opened = opener.openAhead(plan, motion);
        } finally {
            // Set before anybody who waits for the end of the opening looks at it.
            needsRoom = opened.isEmpty();
            opened(opened, null);
        }
    }

    /** Whether the renderer could not be opened beside another shot's. */
    boolean needsRoom() {
        return needsRoom;
    }

    /**
     * Draws a frame, on another backend if one fails.
     *
     * @param alone whether all room may be taken, because the shots before this one are done or wait for it
     * @return the id of the backend that drew it; empty if room must be made first
     * @throws RenderException when no backend is left to draw it, or a picture of the shot cannot be read
     */
    Optional<String> draw(int frame, FrameBuffer target, boolean alone)
            throws RenderException, JobStoppedException, InterruptedException {
        while (true) {
            OpenRenderer renderer = enter(alone);
            if (renderer == null) {
                return Optional.empty();
            }
            Throwable fault = null;
            drawing.begin();
            try {
                renderer.render(frame, target);
            } catch (BackendException | RuntimeException | Error e) {
                fault = e;
            }
            drawing.end();
            leave(renderer, fault);
            if (fault == null) {
                return renderer.backendId();
            }
        }
    }

    /** Lets the renderer go as soon as nobody draws on it. Idempotent. */
    void close() {
        OpenRenderer last;
        lock.lock();
        try {
            closed = true;
            last = current;
            current = null;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.giveUp();
        }
        motion.ifPresent(PicturesBetween::close);
    }

    /** Goes into the renderer, opening one if there is none; null if there is no room for one now. */
    private OpenRenderer enter(boolean alone) throws RenderException, JobStoppedException, InterruptedException {
        while (true) {
            OpenRenderer departed = null;
            lock.lockInterruptibly();
            try {
                while (departed == null) {
                    if (stop.given()) {
                        throw new JobStoppedException();
                    }
                    if (failure != null) {
                        throw failure;
                    }
                    if (current != null && current.backend().gone()) {
                        departed = current;
                        current = null;
                    } else if (current != null && current.enter()) {
                        return current;
                    } else if (current == null && !opening && needsRoom && !alone) {
                        return null;
                    } else if (current == null && !opening) {
                        opening = true;
                        break;
                    } else {
                        changed.await();
                    }
                }
            } finally {
                lock.unlock();
            }
            if (departed != null) {
                opener.left(departed.backend());
                departed.giveUp();
            } else if (alone) {
                open();
            } else {
                openBeside();
            }
        }
    }

    private void open() throws RenderException, JobStoppedException, InterruptedException {
        Optional<OpenRenderer> opened = Optional.empty();
        RenderException problem = null;
        try {
            opened = Optional.of(opener.open(plan, motion));
        } catch (RenderException e) {
            problem = e;
            throw e;
        } finally {
            opened(opened, problem);
        }
    }

    private void opened(Optional<OpenRenderer> renderer, RenderException problem) {
        boolean late;
        lock.lock();
        try {
            opening = false;
            failure = problem;
            late = closed;
            if (!late) {
                current = renderer.orElse(null);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (late) {
            renderer.ifPresent(OpenRenderer::giveUp);
        }
    }

    private void leave(OpenRenderer renderer, Throwable fault) {
        renderer.leave();
        if (fault != null && !stop.given()) {
            opener.setAside(renderer.backend(), fault);
        }
        lock.lock();
        try {
            if (fault != null && current == renderer) {
                current = null;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (fault != null) {
            renderer.giveUp();
        }
    }

    private void wakeAll() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
