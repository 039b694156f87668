package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderSettings;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;

/**
 * Opens renderers for a job on the best backend there is, and keeps the list of those that failed it. With none left it
 * waits a while for one to come, unless all that there were refused the plan. Thread-safe.
 */
final class RendererOpener {
    private static final Logger LOG = LoggerFactory.getLogger(RendererOpener.class);

    private final JobSetup setup;
    private final Executor decoders;
    private final OpenClips clips;
    private final PhaseClock decoding;
    private final PhaseClock estimating;
    private final StopSignal stop;
    private final Set<SourceLoader> loading = ConcurrentHashMap.newKeySet();
    private final Set<BackendPool.Handle> setAside = ConcurrentHashMap.newKeySet();
    private final Map<BackendPool.Handle, String> refusals = new ConcurrentHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private volatile RenderException exhausted;
    private volatile IntConsumer concurrencyListener = concurrency -> {};

    RendererOpener(
            JobSetup setup,
            Executor decoders,
            OpenClips clips,
            PhaseClock decoding,
            PhaseClock estimating,
            StopSignal stop) {
        this.setup = setup;
        this.decoders = decoders;
        this.clips = clips;
        this.decoding = decoding;
        this.estimating = estimating;
        this.stop = stop;
        stop.onStop(() -> {
            setup.pool().wake();
            loading.forEach(SourceLoader::abandon);
        });
    }

    /** Is told, after each opening, how many threads the backend takes. */
    void onOpened(IntConsumer listener) {
        concurrencyListener = listener;
    }

    /** What knows the motion of a plan's frames; empty where none lies between keyframes. */
    Optional<PicturesBetween> motion(ShotPlan plan) {
        return plan.frames().stream()
                .flatMap(frame -> frame.motion().stream())
                .findFirst()
                .map(motion -> motion.parallax().isPresent()
                        ? new ShotParallax(plan, setup.reader(), stop)
                        : new ShotMotion(plan, decoders, setup.threads(), estimating, stop));
    }

    /**
     * Opens a renderer that may use all memory there is for one.
     *
     * @throws RenderException when no backend can open the plan, or a picture cannot be decoded
     */
    OpenRenderer open(ShotPlan plan, Optional<PicturesBetween> motion)
            throws RenderException, JobStoppedException, InterruptedException {
        while (true) {
            if (exhausted != null) {
                throw exhausted;
            }
            Optional<BackendPool.Handle> chosen = setup.pool()
                    .await(setup.request().config(), setup.format().pixelFormat(), setAside, waitNanos(), stop);
            if (stop.given()) {
                throw new JobStoppedException();
            }
            BackendPool.Handle handle = chosen.orElseThrow(this::noneLeft);
            try {
                return openOn(handle, plan, motion, setup.rendererMemory());
            } catch (BackendException | RuntimeException | Error e) {
                if (stop.given()) {
                    throw new JobStoppedException();
                }
                if (e instanceof BackendException && !handle.gone()) {
                    refusals.put(handle, reason(e));
                }
                setAside(handle, e);
            }
        }
    }

    /**
     * Opens a renderer beside another one that is in use, if a backend has room for both. What fails is not held against the
     * backend: it is tried again when the plan's turn has come.
     */
    Optional<OpenRenderer> openAhead(ShotPlan plan, Optional<PicturesBetween> motion) {
        Optional<BackendPool.Handle> chosen =
                setup.pool().choose(setup.request().config(), setup.format().pixelFormat(), setAside);
        if (chosen.isEmpty() || stop.given()) {
            return Optional.empty();
        }
        try {
            return Optional.of(openOn(chosen.get(), plan, motion, setup.rendererMemory() / 2));
        } catch (RenderException | BackendException | RuntimeException | Error e) {
            LOG.debug("shot {} could not be opened ahead of its time", plan.shotId(), e);
            return Optional.empty();
        }
    }

    private OpenRenderer openOn(BackendPool.Handle handle, ShotPlan plan, Optional<PicturesBetween> motion, long memory)
            throws BackendException, RenderException {
        int threads = Math.min(setup.threads(), handle.descriptor().concurrency());
        SourceLoader sources = new SourceLoader(plan, setup.reader(), decoders, clips, decoding, memory / 4, motion);
        loading.add(sources);
        if (stop.given()) {
            sources.abandon();
        }
        try {
            FrameRenderer renderer = handle.backend()
                    .open(plan, sources, setup.format().pixelFormat(), new RenderSettings(threads, memory));
            concurrencyListener.accept(handle.descriptor().concurrency());
            return new OpenRenderer(handle, renderer);
        } catch (BackendException | RuntimeException | Error e) {
            if (sources.failure() != null) {
                throw new RenderException(sources.failure().getMessage(), sources.failure());
            }
            throw e;
        } finally {
            loading.remove(sources);
            sources.abandon();
        }
    }

    /** A backend failed: no frame of this job goes to it any more. */
    void setAside(BackendPool.Handle handle, Throwable fault) {
        LOG.debug("backend {} failed", handle.descriptor().id(), fault);
        if (setAside.add(handle)) {
            note(
                    handle.gone()
                            ? removed(handle)
                            : "backend " + handle.descriptor().id() + " was set aside: " + reason(fault));
        }
    }

    /** A backend went away by itself. */
    void left(BackendPool.Handle handle) {
        if (setAside.add(handle)) {
            note(removed(handle));
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

    private static String removed(BackendPool.Handle handle) {
        return "backend " + handle.descriptor().id() + " was removed during the render";
    }

    private static String reason(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return "Java's heap is too small; give it a larger one (-Xmx)";
        }
        boolean sentence = fault instanceof BackendException && fault.getMessage() != null;
        return sentence ? fault.getMessage() : fault.toString();
    }

    private boolean onlyRefused() {
        return !setAside.isEmpty() && refusals.keySet().containsAll(setAside);
    }

    private long waitNanos() {
        return onlyRefused() ? 0 : TimeUnit.SECONDS.toNanos(setup.backendWaitSeconds());
    }

    private RenderException noneLeft() {
        String sentence;
        if (onlyRefused()) {
            sentence = String.join("; ", refusals.values());
        } else {
            List<String> why = notes();
            sentence = "no backend is left to draw with" + (why.isEmpty() ? "" : " (" + String.join("; ", why) + ")")
                    + ", and none came within " + setup.backendWaitSeconds() + " s";
        }
        exhausted = new RenderException(sentence, false);
        return exhausted;
    }
}
