package org.videoengine.shell.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.videoengine.interchange.InterchangeException;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a timeline of a project. */
@Command(
        name = "export",
        description = "Makes a timeline for editing programs (OpenTimelineIO) of a project.",
        footer = "%nExample: export examples/journey --out journey.otio")
public final class ExportCommand extends VideoCommand {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project file, or a folder with a project.json.")
    String project;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "The timeline to write, .otio. Default: beside the project, with its name.")
    String out;

    @Option(names = "--force", description = "Replace a timeline that is there already.")
    boolean force;

    @Override
    void run(CommandContext context) {
        Path file = context.terminal().resolve(project);
        if (Files.isDirectory(file)) {
            file = file.resolve("project.json");
        }
        Path timeline = out != null
                ? context.terminal().resolve(out)
                : file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".otio");
        if (!force) {
            CommandContext.requireAbsent(timeline);
        }
        try {
            List<String> notes = context.tools().interchange().exportTimeline(file, timeline);
            if (json) {
                Json.print(context.out(), Map.of("timeline", timeline.toString(), "notes", notes));
                return;
            }
            notes.forEach(note -> context.out().println("note: " + note));
            context.out().println(timeline);
            context.out().flush();
        } catch (InterchangeException e) {
            throw CommandFailure.failed(e);
        }
    }
}
