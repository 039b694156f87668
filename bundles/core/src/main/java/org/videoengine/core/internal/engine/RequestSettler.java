package org.videoengine.core.internal.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.core.internal.job.FilmLayout;
import org.videoengine.core.internal.job.FrameBudget;
import org.videoengine.core.internal.job.JobSetup;
import org.videoengine.core.internal.plan.PlanSplitter;
import org.videoengine.core.internal.plan.ShotPlanner;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.FrameSinks;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.SinkSettings;
import org.videoengine.media.Sound;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Keyframe;
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
    private final BackendChoice backends;
    private final NotingReader reader;
    private final FrameSinks sinks;
    private final ResourceLimits limits;

    RequestSettler(
            BackendPool pool, BackendChoice backends, NotingReader reader, FrameSinks sinks, ResourceLimits limits) {
        this.pool = pool;
        this.backends = backends;
        this.reader = reader;
        this.sinks = sinks;
        this.limits = limits;
    }

    /**
     * Settles a request. The sink in the result is open and must be closed.
     *
     * @throws RenderException if the request cannot be carried out; no sink is open then
     */
    JobSetup settle(String id, RenderRequest request) throws RenderException {
        VideoConfig config = request.config();
        Optional<String> wrongThreads = ResourceLimits.wrongThreads(config);
        if (wrongThreads.isPresent()) {
            throw new RenderException(wrongThreads.get(), true);
        }
        List<Shot> shots = ShotNames.select(request.project(), request.shotIds());
        FrameRate rate = config.frameRate().orElse(request.project().frameRate());
        Resolution resolution = config.resolution().orElse(request.project().resolution());
        Project film = new Project(request.project().name(), request.project().file(), rate, resolution, shots);
        try {
            PixelFormat pixelFormat = sinks.pixelFormat(request.output());
            backends.choose(config, pixelFormat);
            goOn();
            TimelineMetadata timeline = timeline(film);
            FrameRange range = range(request, timeline.frameCount());
            Optional<StillNames> stills = StillNames.of(request.output().location());
            refuseToOverwriteSources(request, stills);
            List<ShotPlan> plans = plans(film, config);
            FilmLayout layout = new FilmLayout(timeline, plans, new PlanSplitter(limits.picturesAtOnce(config, plans)));
            FrameFormat format = new FrameFormat(resolution.width(), resolution.height(), pixelFormat);
            int sharing = ResourceLimits.sharing(config);
            FrameBudget budget = limits.frames(config, format, layout.dissolves());
            OutputSpec output = outputOf(request, range, timeline);
            MemoryBudget memory = memory(config, plans, layout, output, format);
            goOn();
            FrameSink sink = sinks.open(
                    output,
                    format,
                    rate,
                    new SinkSettings(
                            identity(request, film, output, stills.isPresent() ? Optional.empty() : Optional.of(range)),
                            request.resume(),
                            limits.chunkFrames(config, format),
                            memory.media(),
                            true));
            try {
                PassedFrames passed = PassedFrames.of(request.resume(), range, stills, output.firstNumber(), sink);
                List<String> notes = new ArrayList<>(reader.notes());
                notes.addAll(passed.notes());
                memory.warning(Runtime.getRuntime().maxMemory()).ifPresent(notes::add);
                return new JobSetup(
                        id,
                        request,
                        layout,
                        range.first() - 1,
                        range.count(),
                        passed.frames(),
                        format,
                        rate,
                        sink,
                        reader,
                        pool,
                        Math.max(1, Math.min(budget.threads() / sharing, range.count())),
                        sharing,
                        budget.ring(),
                        limits.rendererMemory(config),
                        limits.hangNanos(),
                        limits.backendWaitSeconds(),
                        notes);
            } catch (RuntimeException | Error e) {
                sink.close();
                throw e;
            }
        } catch (MediaException e) {
            throw new RenderException(e.getMessage(), e);
        }
    }

    /** What the render may use of memory, and is known to need at least. */
    private MemoryBudget memory(
            VideoConfig config, List<ShotPlan> plans, FilmLayout layout, OutputSpec output, FrameFormat format)
            throws MediaException, RenderException {
        MemoryBudget memory = ResourceLimits.memory(config);
        if (config.memoryLimit().isPresent()) {
            long decoding = ResourceLimits.leastForDecoding(plans);
            Optional<String> refusal = memory.refusal(
                    ResourceLimits.leastHeap(plans, format, layout.dissolves()),
                    sinks.leastMemory(output, format) + decoding);
            if (refusal.isPresent()) {
                throw new RenderException(refusal.get(), true);
            }
        }
        return memory;
    }

    private static TimelineMetadata timeline(Project film) throws RenderException {
        try {
            return new TimelineBuilder().build(film, film.frameRate(), film.resolution());
        } catch (IllegalArgumentException e) {
            throw new RenderException(e.getMessage(), true);
        }
    }

    private List<ShotPlan> plans(Project film, VideoConfig config) throws RenderException {
        ShotPlanner planner = new ShotPlanner();
        Map<String, ShotPlan> planned = new HashMap<>();
        List<ShotPlan> plans = new ArrayList<>();
        for (Shot shot : film.shots()) {
            ShotPlan plan = planned.get(shot.id());
            if (plan == null) {
                goOn();
                plan = planner.plan(film, shot, config, reader);
                planned.put(shot.id(), plan);
            }
            plans.add(plan);
        }
        return plans;
    }

    /** Settling takes a good part of a second, most of it for loading classes: nobody who gives up waits that long. */
    private static void goOn() throws RenderException {
        if (Thread.currentThread().isInterrupted()) {
            throw new RenderException("the render was given up before it began", false);
        }
    }

    /** The output of a part of the film: stills are numbered on, and sound begins where the part does. */
    private static OutputSpec outputOf(RenderRequest request, FrameRange range, TimelineMetadata timeline) {
        OutputSpec output = request.output();
        double skipped = timeline.frameRate().secondsOf(range.first() - 1);
        double end = timeline.frameRate().secondsOf(range.last());
        Optional<Sound> sound = output.sound()
                .filter(all -> all.from() + skipped < all.to())
                .map(all -> new Sound(all.file(), all.from() + skipped, Math.min(all.to(), all.from() + end)));
        return new OutputSpec(
                output.location(),
                output.codec(),
                output.quality(),
                output.firstNumber() + range.first() - 1,
                sound,
                FilmSounds.of(request.project(), timeline, range).or(output::mix));
    }

    private static Map<String, String> identity(
            RenderRequest request, Project film, OutputSpec output, Optional<FrameRange> range) {
        Map<String, String> identity = FilmIdentity.of(request, film, range);
        if (range.isEmpty()) {
            identity.put(
                    "the number of its first still",
                    Integer.toString(request.output().firstNumber()));
        }
        if (range.isPresent() && !request.shotIds().isEmpty()) {
            output.mix().ifPresent(mix -> identity.put("where in the project its sound is", mix.stretches() + ""));
        }
        return identity;
    }

    private static FrameRange range(RenderRequest request, int frames) throws RenderException {
        FrameRange range = request.frames().orElse(new FrameRange(1, frames));
        if (range.last() > frames) {
            throw new RenderException(
                    "the film ends with frame " + frames + ", so not all of the frames " + range.first() + "-"
                            + range.last() + " are there",
                    true);
        }
        return range;
    }

    private static void refuseToOverwriteSources(RenderRequest request, Optional<StillNames> stills)
            throws RenderException {
        if (request.output().discards()) {
            return;
        }
        Path output = Path.of(request.output().location()).toAbsolutePath().normalize();
        boolean there = Files.exists(output);
        for (Map.Entry<Path, String> source : sources(request).entrySet()) {
            Path file = source.getKey();
            if (stills.isPresent() ? stills.get().names(file) : file.equals(output) || there && same(file, output)) {
                throw new RenderException(
                        "the output " + request.output().location() + " would overwrite " + file + ", "
                                + source.getValue() + ": give another name or folder",
                        true);
            }
        }
    }

    /** All files that the project is made of, also for shots that are not rendered now, and what each is. */
    private static Map<Path, String> sources(RenderRequest request) {
        Map<Path, String> sources = new LinkedHashMap<>();
        for (Shot shot : request.project().shots()) {
            for (Keyframe keyframe : shot.keyframes()) {
                sources.putIfAbsent(keyframe.source().file(), "a picture of shot " + shot.id());
                keyframe.depth().ifPresent(map -> sources.putIfAbsent(map, "a depth map of shot " + shot.id()));
            }
        }
        request.project().audio().forEach(clip -> sources.putIfAbsent(clip.file(), "a sound of the project"));
        request.output().sound().ifPresent(sound -> sources.putIfAbsent(sound.file(), "whose sound it gets"));
        return sources;
    }

    private static boolean same(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            // What is not there is not overwritten.
            return false;
        }
    }
}
