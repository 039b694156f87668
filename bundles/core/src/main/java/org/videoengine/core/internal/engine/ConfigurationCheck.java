package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.core.internal.job.BackendHandle;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/** Holds a configuration against this machine and what is installed on it. */
final class ConfigurationCheck {
    private final BackendChoice backends;
    private final Optional<FrameSinks> sinks;
    private final ResourceLimits limits;

    /** @param sinks empty when the media bundle is not running */
    ConfigurationCheck(BackendChoice backends, Optional<FrameSinks> sinks, ResourceLimits limits) {
        this.backends = backends;
        this.sinks = sinks;
        this.limits = limits;
    }

    /** What is wrong, one sentence each. */
    List<String> problems(VideoConfig config) {
        List<String> problems = new ArrayList<>();
        ResourceLimits.wrongThreads(config).ifPresent(problems::add);
        if (!config.parallelProcessing() && config.threads() > 1) {
            problems.add(config.threads() + " threads are asked for, but without parallel processing one is used");
        }
        if (sinks.isEmpty()) {
            problems.add("the media bundle is not running, so nothing can be read or written");
            return problems;
        }
        try {
            OutputSpec nowhere = new OutputSpec("null:", Optional.empty(), config.quality());
            PixelFormat pixels = sinks.get().pixelFormat(nowhere);
            checkBackend(config, pixels, problems);
            checkFrameSize(config, pixels, problems);
        } catch (MediaException | RenderException e) {
            problems.add(e.getMessage());
        }
        return problems;
    }

    private void checkBackend(VideoConfig config, PixelFormat pixels, List<String> problems) throws RenderException {
        List<BackendHandle> chosen = backends.choose(config, pixels);
        if (!config.parallelProcessing() && config.backends().size() > 1) {
            problems.add("several backends are asked for, but without parallel processing only the best of them draws: "
                    + chosen.get(0).id());
        }
        for (BackendHandle backend : chosen) {
            int concurrency = backend.descriptor().concurrency();
            if (config.parallelProcessing() && config.threads() > concurrency) {
                problems.add(config.threads() + " threads are asked for, but backend " + backend.id() + " takes "
                        + concurrency);
            }
        }
    }

    private void checkFrameSize(VideoConfig config, PixelFormat pixels, List<String> problems) {
        if (config.resolution().isEmpty()) {
            return;
        }
        FrameFormat format = new FrameFormat(
                config.resolution().get().width(), config.resolution().get().height(), pixels);
        int wanted = limits.wantedThreads(config) * ResourceLimits.sharing(config);
        int fitting = limits.frames(config, format, false).threads();
        if (fitting < wanted) {
            problems.add(
                    "a frame of " + config.resolution().get() + " takes " + (format.frameBytes() + (1 << 20) - 1 >> 20)
                            + " MiB, so that the threads that draw within frame.memory.mib are " + fitting + " and not "
                            + wanted + ": raise it or Java's heap (-Xmx)");
        }
    }
}
