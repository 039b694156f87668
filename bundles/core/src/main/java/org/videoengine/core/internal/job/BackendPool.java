package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.RenderBackend;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.VideoConfig;

/** The backends that are installed at this moment. Backends come and go while jobs run. Thread-safe. */
public final class BackendPool {

    /** A backend's stay in the pool: the same service that comes again is another handle. */
    public static final class Handle {
        private final RenderBackend backend;
        private final BackendDescriptor descriptor;
        private volatile boolean gone;

        private Handle(RenderBackend backend) {
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

        boolean gone() {
            return gone;
        }
    }

    private static final Comparator<Handle> BEST_FIRST = Comparator.<Handle>comparingInt(h -> h.descriptor.preference())
            .reversed()
            .thenComparing(h -> h.descriptor.id());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final List<Handle> handles = new ArrayList<>();

    /** A backend has come. */
    public void add(RenderBackend backend) {
        Handle handle = new Handle(backend);
        lock.lock();
        try {
            handles.add(handle);
            handles.sort(BEST_FIRST);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A backend is leaving: no new frame is started on it. Does not wait for frames that are being drawn. */
    public void remove(RenderBackend backend) {
        lock.lock();
        try {
            handles.removeIf(handle -> {
                boolean leaving = handle.backend == backend;
                handle.gone |= leaving;
                return leaving;
            });
        } finally {
            lock.unlock();
        }
    }

    /** All backends, the preferred one first. */
    public List<Handle> all() {
        lock.lock();
        try {
            return List.copyOf(handles);
        } finally {
            lock.unlock();
        }
    }

    /** The best backend that a configuration allows, that draws the format and that is not set aside. */
    public Optional<Handle> choose(VideoConfig config, PixelFormat format, Set<Handle> setAside) {
        return all().stream()
                .filter(handle -> allows(config, handle.descriptor))
                .filter(handle -> handle.descriptor.pixelFormats().contains(format))
                .filter(handle -> !setAside.contains(handle))
                .findFirst();
    }

    /** Like {@link #choose}, but waits for one to come. */
    Optional<Handle> await(VideoConfig config, PixelFormat format, Set<Handle> setAside, long nanos, Stop stop)
            throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (true) {
            Optional<Handle> chosen = choose(config, format, setAside);
            long left = deadline - System.nanoTime();
            if (chosen.isPresent() || left <= 0 || stop.asked()) {
                return chosen;
            }
            lock.lockInterruptibly();
            try {
                // Woken at times even without a signal, so that a cancelled job does not wait to the end.
                arrived.awaitNanos(Math.min(left, 50_000_000));
            } finally {
                lock.unlock();
            }
        }
    }

    private static boolean allows(VideoConfig config, BackendDescriptor descriptor) {
        if (config.backend().isPresent()) {
            return config.backend().get().equals(descriptor.id());
        }
        boolean gpu =
                descriptor.kind() == BackendDescriptor.Kind.OPENCL || descriptor.kind() == BackendDescriptor.Kind.CUDA;
        return config.gpuAcceleration() || !gpu;
    }
}
