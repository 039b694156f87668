package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendHandle;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.core.internal.job.BackendSelection;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/** Chooses the backends that a job starts on, and says why there is none. */
final class BackendChoice {
    private final BackendPool pool;
    private final List<UnavailableBackend> unavailable;

    BackendChoice(BackendPool pool, List<UnavailableBackend> unavailable) {
        this.pool = pool;
        this.unavailable = List.copyOf(unavailable);
    }

    /**
     * The best backends that the configuration allows and that draw the format, at least one.
     *
     * @throws RenderException if there is none, or none of a name that the configuration has
     */
    List<BackendHandle> choose(VideoConfig config, PixelFormat format) throws RenderException {
        BackendSelection selection = new BackendSelection(config, format);
        List<BackendHandle> usable = pool.usable();
        for (String name : config.backends()) {
            if (usable.stream()
                    .noneMatch(handle ->
                            BackendSelection.names(name, handle.id()) && selection.allows(handle.descriptor()))) {
                throw notThatOne(name, config, format);
            }
        }
        List<BackendHandle> best = selection.best(usable);
        if (best.isEmpty()) {
            throw none(format);
        }
        return best;
    }

    private RenderException notThatOne(String name, VideoConfig config, PixelFormat format) {
        for (BackendHandle handle : pool.all()) {
            if (!BackendSelection.names(name, handle.id())) {
                continue;
            }
            String backend = "backend " + handle.id();
            if (handle.hung().isPresent()) {
                return new RenderException(
                        backend + " cannot be used: " + handle.hung().get(), false);
            }
            boolean gpu = !config.gpuAcceleration() && BackendSelection.onGpu(handle.descriptor());
            return new RenderException(
                    gpu
                            ? backend + " runs on a GPU, which is switched off: allow GPUs or name another backend"
                            : backend + " does not draw " + format + " frames",
                    gpu);
        }
        Optional<UnavailableBackend> known = unavailable.stream()
                .filter(backend -> BackendSelection.names(name, backend.id()))
                .findFirst();
        return known.map(backend ->
                        new RenderException("backend " + backend.id() + " cannot be used: " + backend.reason(), false))
                .orElseGet(() -> new RenderException("there is no backend \"" + name + "\"; " + whatThereIs(), true));
    }

    private String whatThereIs() {
        List<String> ids = pool.usable().stream().map(BackendHandle::id).toList();
        String usable =
                ids.isEmpty() ? "none is installed that can be used" : "there " + is(ids) + String.join(", ", ids);
        String why = whyNot();
        return why.isEmpty() ? usable : usable + ", and not to be used (" + why + ")";
    }

    private static String is(List<String> ids) {
        return ids.size() == 1 ? "is " : "are ";
    }

    /** Why backends that are installed cannot be used, one after the other; empty if all can. */
    private String whyNot() {
        List<String> reasons = new ArrayList<>();
        pool.all().forEach(handle -> handle.hung().ifPresent(reason -> reasons.add(handle.id() + ": " + reason)));
        unavailable.forEach(backend -> reasons.add(backend.id() + ": " + backend.reason()));
        return String.join("; ", reasons);
    }

    private RenderException none(PixelFormat format) {
        List<String> ids = pool.usable().stream().map(BackendHandle::id).toList();
        if (!ids.isEmpty()) {
            return new RenderException(
                    "none of the backends " + String.join(", ", ids) + " may be used: they do not draw " + format
                            + " frames or run on a GPU, which is switched off",
                    false);
        }
        String why = whyNot();
        return new RenderException(
                "there is no backend to draw with"
                        + (why.isEmpty()
                                ? ": put a backend's jar, such as engine-cpu.jar, into the folder backends, or in Karaf"
                                        + " feature:install video-engine-cpu"
                                : " (" + why + ")"),
                false);
    }
}
