package org.videoengine.shell.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.interchange.InterchangeException;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project of a timeline. */
@Command(
        name = "import",
        sortOptions = false,
        description = "Makes a project of an editing program's timeline (OpenTimelineIO).",
        footer = "%nExample: import edit.otio --media footage")
public final class ImportCommand extends VideoCommand {

    @Parameters(index = "0", paramLabel = "TIMELINE", description = "An OpenTimelineIO file, .otio.")
    String timeline;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "The project file to write. Default: beside the timeline, with its name and .json.")
    String out;

    @Option(
            names = "--media",
            paramLabel = "PATH",
            description =
                    "A folder in which files are looked for that are not where the timeline has them. Repeatable.")
    List<String> media = List.of();

    @Option(names = "--resolution", paramLabel = "WxH", description = "Of the film; default that of the first clip.")
    String resolution;

    @Option(names = "--fps", paramLabel = "RATE", description = "Of the film; default that of the first clip.")
    String fps;

    @Option(names = "--force", description = "Replace a project file that is there already.")
    boolean force;

    @Override
    void run(CommandContext context) {
        Path file = context.terminal().resolve(timeline);
        Path project = out != null
                ? context.terminal().resolve(out)
                : file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json");
        if (!force) {
            CommandContext.requireAbsent(project);
        }
        ImportOptions options = new ImportOptions(
                Optional.ofNullable(fps).map(text -> RenderOptions.read("--fps", text, FrameRate::parse)),
                Optional.ofNullable(resolution)
                        .map(text -> RenderOptions.read("--resolution", text, Resolution::parse)),
                media.stream().map(context.terminal()::resolve).toList(),
                force);
        try {
            report(context, context.tools().interchange().importTimeline(file, project, options));
        } catch (InterchangeException e) {
            throw CommandFailure.failed(e);
        }
    }

    private void report(CommandContext context, Imported imported) {
        Project film = imported.project();
        List<String> notes = new ArrayList<>(imported.notes());
        if (imported.allowExternal()) {
            notes.add("some of its files lie outside the project's folder: render it with --allow-external");
        }
        int frames = context.engine().getTimelineMetadata(film).frameCount();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("project", film.file().toString());
            document.put("name", film.name());
            document.put("frameRate", film.frameRate().toString());
            document.put("shots", film.shots().size());
            document.put("frames", frames);
            document.put("allowExternal", imported.allowExternal());
            document.put("notes", notes);
            Json.print(context.out(), document);
            return;
        }
        notes.forEach(note -> context.out().println("note: " + note));
        context.out()
                .println(film.file() + ": " + Counted.of(film.shots().size(), "shot") + ", "
                        + Counted.of(frames, "frame") + " at " + film.frameRate() + " frames per second, "
                        + film.resolution());
        context.out().flush();
    }
}
