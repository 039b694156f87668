package org.videoengine.shell.internal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a project or some of its shots. */
@Command(
        name = "render",
        sortOptions = false,
        description = "Renders a project, or some of its shots, to a film or to stills.",
        footer = {
            "",
            "Examples:",
            "  render examples/alps",
            "  render examples/journey opening --out opening.mov --codec prores",
            "  render examples/alps --frames 1-24 --out frames/%%05d.png"
        })
public final class RenderCommand extends VideoCommand {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project file, or a folder with a project.json.")
    String project;

    @Parameters(index = "1..*", paramLabel = "SHOT", description = "Shots to render; all of the timeline if none.")
    List<String> shots = List.of();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description =
                    "A name ending .mp4, .mov, .mkv, .webm or .y4m, stills such as frames/%%05d.png, or null: to throw"
                            + " frames away. Default: the project's or shot's name with .mp4, in the current folder.")
    String out;

    @Option(names = "--codec", paramLabel = "NAME", description = "h264, vp9, av1, prores or ffv1.")
    String codec;

    @Mixin
    RenderOptions options = new RenderOptions();

    @Option(names = "--frames", paramLabel = "A-B", description = "Only these frames of the film, counted from 1.")
    String frames;

    @Option(names = "--backend", paramLabel = "ID", description = "The backend to draw on; see the command backends.")
    String backend;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that draw; default one for each processor.")
    int threads;

    @Option(names = "--no-gpu", description = "Do not draw on a GPU.")
    boolean noGpu;

    @Option(names = "--no-parallel", description = "Draw on one thread.")
    boolean noParallel;

    @Option(names = "--resume", description = "Keep the stills that are already there.")
    boolean resume;

    @Option(names = "--allow-external", description = "Allow pictures outside the project's folder.")
    boolean allowExternal;

    @Override
    void run(CommandContext context) {
        VideoConfig config = options.config()
                .withThreads(threads)
                .withGpuAcceleration(!noGpu)
                .withParallelProcessing(!noParallel);
        if (backend != null && !backend.equals("auto")) {
            config = config.withBackend(backend);
        }
        Optional<FrameRange> range = Optional.ofNullable(frames)
                .map(text -> RenderOptions.read("--frames", text, RenderCommand::parseRange));
        Project film = context.load(project, allowExternal);
        ProgressLine progress =
                new ProgressLine(json ? Optional.empty() : context.terminal().progress());
        RenderListener listener = progress.watched() ? progress : RenderListener.NONE;
        RenderRequest request = new RenderRequest(
                film,
                shots,
                range,
                new OutputSpec(location(context, film), Optional.ofNullable(codec), config.quality()),
                config,
                listener,
                resume);
        double startSeconds = startSeconds();
        VideoGenerationResult result = render(context, request, progress);
        report(context, result, startSeconds);
    }

    private static VideoGenerationResult render(CommandContext context, RenderRequest request, ProgressLine progress) {
        RenderJob job;
        try {
            job = context.engine().submit(request);
        } catch (RenderException e) {
            throw new CommandFailure(
                    e.wrongUse() ? CommandFailure.WRONG_USE : CommandFailure.FAILED, e.getMessage(), e);
        }
        try {
            return job.await();
        } catch (InterruptedException e) {
            job.cancel();
            return job.result().toCompletableFuture().join();
        } finally {
            progress.clear();
        }
    }

    private String location(CommandContext context, Project film) {
        if (out == null) {
            String name = shots.size() == 1 ? shots.get(0) : film.name();
            return context.terminal()
                    .resolve(name.replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ".mp4")
                    .toString();
        }
        return out.equals("null:") ? out : context.terminal().resolve(out).toString();
    }

    static FrameRange parseRange(String text) {
        String[] ends = text.split("-", -1);
        try {
            if (ends.length == 1) {
                return new FrameRange(Integer.parseInt(text), Integer.parseInt(text));
            }
            if (ends.length == 2) {
                return new FrameRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a range of frames is FIRST-LAST counted from 1, such as 1-48, not \"" + text + "\"", e);
        }
        throw new IllegalArgumentException(
                "a range of frames is FIRST-LAST counted from 1, such as 1-48, not \"" + text + "\"");
    }

    /** From the start of the JVM to this moment. */
    private static double startSeconds() {
        long started = ProcessHandle.current()
                .info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElse(System.currentTimeMillis());
        return Math.max(0, System.currentTimeMillis() - started) / 1000.0;
    }

    private void report(CommandContext context, VideoGenerationResult result, double startSeconds) {
        if (json) {
            Json.print(context.out(), document(result, startSeconds));
        } else if (result.status() != Status.CANCELLED) {
            for (String note : result.notes()) {
                context.out().println("note: " + note);
            }
            if (result.status() == Status.DONE) {
                result.output().ifPresent(film -> context.out().println(sentence(result, film)));
            }
            context.out().flush();
        }
        switch (result.status()) {
            case DONE -> {
                return;
            }
            case CANCELLED -> throw new CommandFailure(CommandFailure.CANCELLED, "cancelled" + kept(result), null);
            case FAILED ->
                throw new CommandFailure(
                        CommandFailure.FAILED, result.errorMessage().orElse("the render failed") + kept(result), null);
        }
    }

    private static String kept(VideoGenerationResult result) {
        return result.output()
                .map(film -> "; what was encoded of the first " + result.frameCount() + " frames is kept in " + film)
                .orElse("; nothing was kept");
    }

    private static String sentence(VideoGenerationResult result, String film) {
        return String.format(
                Locale.ROOT,
                "%s: %d frames, %.2f s of film, drawn on %s in %.2f s (%.1f frames per second)",
                film.equals("null:") ? "thrown away" : Path.of(film).toAbsolutePath(),
                result.frameCount(),
                result.durationSeconds(),
                result.backend().isEmpty() ? "nothing" : result.backend(),
                result.processingSeconds(),
                result.framesPerSecond());
    }

    private static Map<String, Object> document(VideoGenerationResult result, double startSeconds) {
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("start", startSeconds);
        for (String phase : List.of("decode", "motion", "render", "encode")) {
            seconds.put(phase, result.phaseSeconds().getOrDefault(phase, 0.0));
        }
        seconds.put("total", startSeconds + result.processingSeconds());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", result.status().name().toLowerCase(Locale.ROOT));
        document.put("frames", result.frameCount());
        document.put("fps", result.framesPerSecond());
        document.put("backend", result.backend());
        document.put("output", result.output().orElse(null));
        document.put("quality", result.quality().id());
        document.put("seconds", seconds);
        document.put("notes", result.notes());
        document.put("error", result.errorMessage().orElse(null));
        return document;
    }
}
