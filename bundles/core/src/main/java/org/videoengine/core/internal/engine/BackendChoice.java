package org.videoengine.core.internal.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/** Chooses the backend that a job starts on, and says why there is none. */
final class BackendChoice {
    private final BackendPool pool;
    private final List<UnavailableBackend> unavailable;

    BackendChoice(BackendPool pool, List<UnavailableBackend> unavailable) {
        this.pool = pool;
        this.unavailable = List.copyOf(unavailable);
    }

    /** The best backend that the configuration allows and that draws the format. */
    BackendPool.Handle choose(VideoConfig config, PixelFormat format) throws RenderException {
        var chosen = pool.choose(config, format, Set.of());
        if (chosen.isPresent()) {
            return chosen.get();
        }
        throw config.backend().isPresent() ? notThatOne(config.backend().get(), format) : none(format);
    }

    private RenderException notThatOne(String wanted, PixelFormat format) {
        for (UnavailableBackend backend : unavailable) {
            if (backend.id().equals(wanted)) {
                return new RenderException("backend " + wanted + " cannot be used: " + backend.reason(), false);
            }
        }
        List<String> ids = usable();
        if (ids.contains(wanted)) {
            return new RenderException("backend " + wanted + " does not draw " + format + " frames", false);
        }
        return new RenderException(
                "there is no backend \"" + wanted + "\"; "
                        + (ids.isEmpty() ? "none is installed" : "installed are " + String.join(", ", ids)),
                true);
    }

    private RenderException none(PixelFormat format) {
        List<String> ids = usable();
        if (!ids.isEmpty()) {
            return new RenderException(
                    "none of the backends " + String.join(", ", ids) + " may be used: they do not draw " + format
                            + " frames or run on a GPU, which is switched off",
                    false);
        }
        String why = unavailable.stream()
                .map(backend -> backend.id() + ": " + backend.reason())
                .collect(Collectors.joining("; "));
        return new RenderException(
                "there is no backend to draw with"
                        + (why.isEmpty()
                                ? ": put a backend's jar, such as engine-cpu.jar, into the folder backends"
                                : " (" + why + ")"),
                false);
    }

    private List<String> usable() {
        return pool.all().stream().map(handle -> handle.descriptor().id()).toList();
    }
}
