package org.videoengine.shell.internal.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
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
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that renders a film, waits for it and tells what became of it. */
abstract class FilmCommand extends VideoCommand {
    /** Set by the launcher: when the program was started, in microseconds since 1970. */
    private static final String STARTED = "video.engine.started";

    private static final String STILLS = "%05d.png";

    @Option(names = "--codec", paramLabel = "NAME", description = "h264, vp9, av1, prores or ffv1.")
    String codec;

    @Option(
            names = "--resume",
            description = "Go on where a render of the same output was broken off; stills that are there are kept.")
    boolean resume;

    @Mixin
    RenderOptions options = new RenderOptions();

    @Mixin
    MachineOptions machine = new MachineOptions();

    private RenderChoice choice;

    /** Refuses options that say nothing that can be drawn. */
    void checkOptions() {
        machine.applyTo(options.config());
    }

    /** How to draw the film that the command is about. */
    private VideoConfig config(CommandContext context, Project film) {
        if (choice == null) {
            choice = RenderChoice.of(context, film, options, machine);
        }
        return choice.config();
    }

    /** A folder is one of numbered stills: the pattern that is meant has a sign that Gogo's shell wants quoted. */
    static String stillsIn(String location) {
        return location.endsWith("/") || location.endsWith(File.separator) ? location + STILLS : location;
    }

    /** A place to write to, as the options say. */
    OutputSpec output(CommandContext context, Project film, String location) {
        return new OutputSpec(
                location.equals("null:") || OutputSpec.isAddress(location)
                        ? location
                        : context.terminal().resolve(stillsIn(location)).toString(),
                Optional.ofNullable(codec),
                config(context, film).quality());
    }

    /** Renders and reports. */
    void render(
            CommandContext context, Project film, List<String> shots, Optional<FrameRange> range, OutputSpec output) {
        ProgressLine progress =
                new ProgressLine(json ? Optional.empty() : context.terminal().progress());
        RenderListener listener = progress.watched() ? progress : RenderListener.NONE;
        RenderRequest request = new RenderRequest(film, shots, range, output, config(context, film), listener, resume);
        double startSeconds = startSeconds();
        VideoGenerationResult result = render(context, request, progress);
        report(context, choice.note().map(note -> noted(result, note)).orElse(result), startSeconds);
        if (ofAProject() && startSeconds > 0) {
            context.tools().dataFolder().ifPresent(folder -> new RenderDiary(folder).note(request, result));
        }
    }

    /** Whether the film's project is a file that can be read again. */
    abstract boolean ofAProject();

    /** The result with one more note before its own. */
    private static VideoGenerationResult noted(VideoGenerationResult result, String note) {
        List<String> notes = new ArrayList<>(result.notes());
        notes.add(0, note);
        return new VideoGenerationResult(
                result.status(),
                result.frameCount(),
                result.durationSeconds(),
                result.output(),
                result.framesByBackend(),
                result.quality(),
                result.processingSeconds(),
                result.framesPerSecond(),
                result.phaseSeconds(),
                notes,
                result.errorMessage(),
                result.keptFrames(),
                result.resumableFrames());
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

    /** From the start of a program that runs just this command to this moment; 0 in a shell that was there before. */
    private static double startSeconds() {
        Long startedMicros = Long.getLong(STARTED);
        return startedMicros == null ? 0 : Math.max(0, System.currentTimeMillis() - startedMicros / 1e3) / 1e3;
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
        String film = result.output()
                .map(file -> "; what was encoded of the first " + Counted.of(result.frameCount(), "frame")
                        + " is kept in " + file)
                .orElse("");
        String later = result.resumableFrames() > 0
                ? "; with --resume a render goes on after frame " + result.resumableFrames()
                : "";
        return film.isEmpty() && later.isEmpty() ? "; nothing was kept" : film + later;
    }

    private static String sentence(VideoGenerationResult result, String film) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %.2f s of film, drawn on %s in %.2f s (%.1f frames per second)",
                film.equals("null:") ? "thrown away" : Path.of(film).toAbsolutePath(),
                Counted.of(result.frameCount(), "frame"),
                result.durationSeconds(),
                backends(result),
                result.processingSeconds(),
                result.framesPerSecond());
    }

    /** What drew the film; where that were several, how much each. */
    private static String backends(VideoGenerationResult result) {
        Map<String, Integer> frames = result.framesByBackend();
        if (frames.size() < 2) {
            return frames.isEmpty() ? "nothing" : result.backend();
        }
        StringJoiner each = new StringJoiner(", ");
        frames.forEach((id, count) -> each.add(id + " (" + count + ")"));
        return each.toString();
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
        document.put("duration", result.durationSeconds());
        document.put("drawn", result.frameCount() - result.keptFrames());
        document.put("kept", result.keptFrames());
        document.put("resumable", result.resumableFrames());
        document.put("fps", result.framesPerSecond());
        document.put("backend", result.backend());
        document.put("backends", result.framesByBackend());
        document.put("output", result.output().orElse(null));
        document.put("quality", result.quality().id());
        document.put("seconds", seconds);
        document.put("notes", result.notes());
        document.put("error", result.errorMessage().orElse(null));
        return document;
    }
}
