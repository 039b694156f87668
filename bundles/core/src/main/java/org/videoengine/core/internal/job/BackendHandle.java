package org.videoengine.core.internal.job;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.DeviceInfoSource;
import org.videoengine.backend.RenderBackend;

/**
 * A backend's stay in the pool: the same service that comes again is another handle. It knows the calls of all jobs that are in
 * the backend, and the renderers of it that are open. Thread-safe.
 */
public final class BackendHandle {
    private final RenderBackend backend;
    private final BackendDescriptor descriptor;
    private final Set<BackendCall> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean gone;
    private volatile String hung;
    private int renderers;

    BackendHandle(RenderBackend backend) {
        this.backend = backend;
        this.descriptor = backend.descriptor();
    }

    RenderBackend backend() {
        return backend;
    }

    /** What it said of itself when it came. */
    public BackendDescriptor descriptor() {
        return descriptor;
    }

    /** Its id. */
    public String id() {
        return descriptor.id();
    }

    /** Where its device sits, such as {@code 0000:01:00.0}; empty where it does not say. */
    public Optional<String> pciAddress() {
        return backend instanceof DeviceInfoSource source ? source.deviceInfo().pciAddress() : Optional.empty();
    }

    /** Whether its service has been withdrawn: frames that are being drawn may end, no new one is started. */
    boolean gone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    /**
     * In what call it did not come back, in one sentence; empty while all do. No job uses it any more then, until it comes
     * anew.
     */
    public Optional<String> hung() {
        if (hung == null) {
            long now = System.nanoTime();
            // Calls of jobs that have ended are looked after by nobody else.
            calls.stream().filter(call -> call.overdue(now)).findAny().ifPresent(call -> hung = call.sentence());
        }
        return Optional.ofNullable(hung);
    }

    void enter(BackendCall call) {
        calls.add(call);
    }

    void leave(BackendCall call) {
        calls.remove(call);
    }

    /** A call is given up. */
    void hang(BackendCall call) {
        hung = call.sentence();
        calls.remove(call);
        synchronized (this) {
            notifyAll();
        }
    }

    /** A renderer is about to be opened. */
    synchronized void opening() {
        renderers++;
    }

    /** A renderer is closed, or was not opened after all. */
    synchronized void closed() {
        renderers--;
        notifyAll();
    }

    /**
     * Waits until all renderers are closed, so that the backend may let go of its device.
     *
     * @return false if one is still open after that time, or a call hangs
     */
    public boolean awaitClosed(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        synchronized (this) {
            while (renderers > 0 && hung == null) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return renderers == 0;
        }
    }
}
