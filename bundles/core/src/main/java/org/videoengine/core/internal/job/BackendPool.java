package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.videoengine.backend.RenderBackend;

/** The backends that are installed at this moment. Backends come and go while jobs run. Thread-safe. */
public final class BackendPool {

    /** Is told of what changes. It must not block, nor call the pool. */
    interface Watcher {
        /** A backend has come. */
        void came(BackendHandle handle);

        /** A backend is leaving. */
        void left(BackendHandle handle);
    }

    private static final Comparator<BackendHandle> BEST_FIRST = Comparator.<BackendHandle>comparingInt(
                    handle -> handle.descriptor().preference())
            .reversed()
            .thenComparing(BackendHandle::id);

    private final List<BackendHandle> handles = new ArrayList<>();
    private final List<Watcher> watchers = new ArrayList<>();

    /** A backend has come. */
    public void add(RenderBackend backend) {
        BackendHandle handle = new BackendHandle(backend);
        synchronized (this) {
            handles.add(handle);
            handles.sort(BEST_FIRST);
            watchers.forEach(watcher -> watcher.came(handle));
        }
    }

    /**
     * A backend is leaving: no new frame is started on it. Does not wait for frames that are being drawn.
     *
     * @return what may be waited for; empty if it was not there
     */
    public synchronized Optional<BackendHandle> remove(RenderBackend backend) {
        Optional<BackendHandle> leaving =
                handles.stream().filter(handle -> handle.backend() == backend).findFirst();
        leaving.ifPresent(handle -> {
            handles.remove(handle);
            handle.leave();
            watchers.forEach(watcher -> watcher.left(handle));
        });
        return leaving;
    }

    /** All backends, the preferred one first. */
    public synchronized List<BackendHandle> all() {
        return List.copyOf(handles);
    }

    /** Those of them that hang in no call. */
    public List<BackendHandle> usable() {
        return all().stream().filter(handle -> handle.hung().isEmpty()).toList();
    }

    /** Tells a watcher of all that are there, the preferred one first, and then of all that changes. */
    synchronized void watch(Watcher watcher) {
        handles.forEach(watcher::came);
        watchers.add(watcher);
    }

    synchronized void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }
}
