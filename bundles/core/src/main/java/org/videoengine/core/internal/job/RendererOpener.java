package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderSettings;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.KeyframeReader;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/**
 * Opens renderers for a job on the best backend there is, and keeps the list of those that failed it. With none left it
 * waits a while for one to come. Thread-safe.
 */
final class RendererOpener {
    private static final Logger LOG = LoggerFactory.getLogger(RendererOpener.class);

    /** A renderer and where it is. */
    record Result(BackendPool.Handle backend, FrameRenderer renderer) {}

    private final BackendPool pool;
    private final VideoConfig config;
    private final PixelFormat format;
    private final RenderSettings settings;
    private final KeyframeReader reader;
    private final ExecutorService decoders;
    private final AtomicLong decodeNanos;
    private final long waitSeconds;
    private final Stop stop;
    private final Set<BackendPool.Handle> setAside = ConcurrentHashMap.newKeySet();
    private final List<String> notes = new ArrayList<>();

    RendererOpener(
            BackendPool pool,
            VideoConfig config,
            PixelFormat format,
            RenderSettings settings,
            KeyframeReader reader,
            ExecutorService decoders,
            AtomicLong decodeNanos,
            long waitSeconds,
            Stop stop) {
        this.pool = pool;
        this.config = config;
        this.format = format;
        this.settings = settings;
        this.reader = reader;
        this.decoders = decoders;
        this.decodeNanos = decodeNanos;
        this.waitSeconds = waitSeconds;
        this.stop = stop;
    }

    /**
     * @throws RenderException when no backend can open the plan, or a picture cannot be decoded
     */
    Result open(ShotPlan plan) throws RenderException, InterruptedException {
        SourceLoader sources = new SourceLoader(plan, reader, decoders, decodeNanos);
        while (true) {
            BackendPool.Handle handle = pool.await(
                            config, format, setAside, TimeUnit.SECONDS.toNanos(waitSeconds), stop)
                    .orElseThrow(this::noneLeft);
            try {
                return new Result(handle, handle.backend().open(plan, sources, format, settings));
            } catch (SourceLoader.UnreadableSourceException e) {
                throw new RenderException(e.getMessage(), e);
            } catch (BackendException | RuntimeException | LinkageError | OutOfMemoryError e) {
                LOG.debug("backend {} did not open shot {}", handle.descriptor().id(), plan.shotId(), e);
                setAside(handle, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
        }
    }

    /** No frame of this job goes to that backend any more. */
    void setAside(BackendPool.Handle handle, String reason) {
        if (setAside.add(handle)) {
            note("backend " + handle.descriptor().id() + " was set aside: " + reason);
        }
    }

    /** A backend went away by itself. */
    void left(BackendPool.Handle handle) {
        if (setAside.add(handle)) {
            note("backend " + handle.descriptor().id() + " was removed during the render");
        }
    }

    /** What happened to backends, one sentence each. */
    List<String> notes() {
        synchronized (notes) {
            return List.copyOf(notes);
        }
    }

    private void note(String note) {
        synchronized (notes) {
            notes.add(note);
        }
    }

    private RenderException noneLeft() {
        String why = notes().stream().collect(Collectors.joining("; "));
        return new RenderException(
                "no backend is left to draw with" + (why.isEmpty() ? "" : " (" + why + ")") + ", and none came within "
                        + waitSeconds + " s",
                false);
    }
}
