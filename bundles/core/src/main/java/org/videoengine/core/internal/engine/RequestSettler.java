package org.videoengine.core.internal.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.core.internal.job.FilmLayout;
import org.videoengine.core.internal.job.JobSetup;
import org.videoengine.core.internal.plan.ShotPlanner;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.VideoConfig;

/** Checks a request and settles everything before the first frame, so that what can fail fails here. */
final class RequestSettler {
    private final BackendPool pool;
    private final List<UnavailableBackend> unavailable;
    private final NotingReader reader;
    private final FrameSinks sinks;
    private final EngineConfiguration configuration;

    RequestSettler(
            BackendPool pool,
            List<UnavailableBackend> unavailable,
            KeyframeReader reader,
            FrameSinks sinks,
            EngineConfiguration configuration) {
        this.pool = pool;
        this.unavailable = unavailable;
        this.reader = new NotingReader(reader);
        this.sinks = sinks;
        this.configuration = configuration;
    }

    JobSetup settle(String id, RenderRequest request) throws RenderException {
        VideoConfig config = request.config();
        Project project = request.project();
        if (config.threads() < 0) {
            throw new RenderException(
                    "the number of threads is 0 (as many as there are processors) or more, not " + config.threads(),
                    true);
        }
        List<Shot> shots = ShotNames.select(project, request.shotIds());
        FrameRate rate = config.frameRate().orElse(project.frameRate());
        Resolution resolution = config.resolution().orElse(project.resolution());
        Project film = new Project(project.name(), project.file(), rate, resolution, shots);
        try {
            PixelFormat pixelFormat = sinks.pixelFormat(request.output());
            BackendPool.Handle backend = backendFor(pool, unavailable, config, pixelFormat);
            TimelineMetadata timeline = new TimelineBuilder().build(film, rate, resolution);
            FrameRange range = range(request, timeline.frameCount());
            BitSet passed = passed(request, range);
            OutputSpec output = new OutputSpec(
                    request.output().location(),
                    request.output().codec(),
                    request.output().quality(),
                    range.first());
            List<ShotPlan> plans = new ArrayList<>();
            for (Shot shot : shots) {
                plans.add(new ShotPlanner().plan(film, shot, config, reader));
            }
            FrameFormat format = new FrameFormat(resolution.width(), resolution.height(), pixelFormat);
            int threads = threads(config, backend, range.count());
            return new JobSetup(
                    id,
                    request,
                    new FilmLayout(timeline, plans),
                    range.first() - 1,
                    range.count(),
                    passed,
                    format,
                    rate,
                    sinks.open(output, format, rate),
                    reader,
                    pool,
                    threads,
                    buffers(threads, format),
                    rendererMemory(),
                    configuration.backend_wait_seconds(),
                    reader.notes());
        } catch (MediaException e) {
            throw new RenderException(e.getMessage(), e);
        }
    }

    /** The backend that a job would start on now. */
    static BackendPool.Handle backendFor(
            BackendPool pool, List<UnavailableBackend> unavailable, VideoConfig config, PixelFormat format)
            throws RenderException {
        return pool.choose(config, format, Set.of()).orElseThrow(() -> noBackend(pool, unavailable, config, format));
    }

    private static RenderException noBackend(
            BackendPool pool, List<UnavailableBackend> unavailable, VideoConfig config, PixelFormat format) {
        List<String> ids = pool.all().stream().map(h -> h.descriptor().id()).toList();
        if (config.backend().isPresent()) {
            String wanted = config.backend().get();
            for (UnavailableBackend backend : unavailable) {
                if (backend.id().equals(wanted)) {
                    return new RenderException("backend " + wanted + " cannot be used: " + backend.reason(), false);
                }
            }
            if (ids.contains(wanted)) {
                return new RenderException("backend " + wanted + " does not draw " + format + " frames", false);
            }
            return new RenderException(
                    "there is no backend \"" + wanted + "\"; "
                            + (ids.isEmpty() ? "none is installed" : "installed are " + String.join(", ", ids)),
                    true);
        }
        if (ids.isEmpty()) {
            String why =
                    unavailable.stream().map(b -> b.id() + ": " + b.reason()).collect(Collectors.joining("; "));
            return new RenderException(
                    "there is no backend to draw with"
                            + (why.isEmpty()
                                    ? ": put a backend's jar, such as engine-cpu.jar, into the folder backends"
                                    : " (" + why + ")"),
                    false);
        }
        return new RenderException(
                "none of the backends " + String.join(", ", ids) + " may be used: they do not draw " + format
                        + " frames or run on a GPU, which is switched off",
                false);
    }

    private static FrameRange range(RenderRequest request, int frames) throws RenderException {
        FrameRange range = request.frames().orElse(new FrameRange(1, frames));
        if (range.last() > frames) {
            throw new RenderException(
                    "the film has " + frames + " frames, so frames " + range.first() + "-" + range.last()
                            + " are not all there",
                    true);
        }
        return range;
    }

    /** Frames whose stills are there already; stills are moved into place whole, so one that is there is complete. */
    private static BitSet passed(RenderRequest request, FrameRange range) throws RenderException {
        BitSet passed = new BitSet();
        if (!request.resume()) {
            return passed;
        }
        String location = request.output().location();
        if (!location.contains("%")) {
            throw new RenderException(
                    "only numbered stills, such as frames/%05d.png, can be resumed; " + location
                            + " is one film and is rendered whole",
                    true);
        }
        try {
            for (int frame = 0; frame < range.count(); frame++) {
                Path still = Path.of(String.format(Locale.ROOT, location, range.first() + frame));
                passed.set(frame, Files.isRegularFile(still));
            }
        } catch (IllegalFormatException e) {
            throw new RenderException(location + " needs one frame number such as %05d in the file's name", true);
        }
        return passed;
    }

    private static int threads(VideoConfig config, BackendPool.Handle backend, int frames) {
        int wanted =
                config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors();
        int useful = Math.min(wanted, Math.min(backend.descriptor().concurrency(), frames));
        return config.parallelProcessing() ? Math.max(1, useful) : 1;
    }

    private int buffers(int threads, FrameFormat format) {
        long fitting = ((long) configuration.frame_memory_mib() << 20) / format.frameBytes();
        return (int) Math.max(threads + 1, Math.min(fitting, threads * 4L));
    }

    private long rendererMemory() {
        int mib = configuration.renderer_memory_mib();
        return mib > 0 ? (long) mib << 20 : Runtime.getRuntime().maxMemory() / 4 * 3;
    }
}
