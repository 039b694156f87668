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

        /** Whether its service has been withdrawn: frames that are being drawn may end, no new one is started. */
        boolean gone() {
            return gone;
        }
    }

    private static final Comparator<Handle> BEST_FIRST = Comparator.<Handle>comparingInt(h -> h.descriptor.preference())
            .reversed()
            .thenComparing(h -> h.descriptor.id());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Handle> handles = new ArrayList<>();

    /** A backend has come. */
    public void add(RenderBackend backend) {
        Handle handle = new Handle(backend);
        lock.lock();
        try {
            handles.add(handle);
            handles.sort(BEST_FIRST);
            changed.signalAll();
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

    /** Like {@link #choose}, but waits for one to come; empty when the time is over or the job ends. */
    Optional<Handle> await(VideoConfig config, PixelFormat format, Set<Handle> setAside, long nanos, StopSignal stop)
            throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Handle> chosen = choose(config, format, setAside);
                if (chosen.isPresent() || left <= 0 || stop.given()) {
                    return chosen;
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look again whether their job ends. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static boolean allows(VideoConfig config, BackendDescriptor descriptor) {
        if (config.backend().isPresent()) {
            return config.backend().get().equals(descriptor.id());
        }
        return config.gpuAcceleration() || !onGpu(descriptor);
    }

    /** Whether a backend runs on a GPU, as far as its kind tells. */
    public static boolean onGpu(BackendDescriptor descriptor) {
        return switch (descriptor.kind()) {
            case OPENCL, CUDA -> true;
            case CPU, OTHER -> false;
        };
    }
}
