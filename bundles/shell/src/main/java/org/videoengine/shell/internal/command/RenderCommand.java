package org.videoengine.shell.internal.command;

import java.util.List;
import java.util.Optional;
import org.videoengine.project.Project;
import org.videoengine.render.FrameRange;
import picocli.CommandLine.Command;
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
            "  render examples/alps --frames 1-24 --out frames/",
            "  render examples/alps --resume"
        })
public final class RenderCommand extends FilmCommand {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project file, or a folder with a project.json.")
    String project;

    @Parameters(index = "1..*", paramLabel = "SHOT", description = "Shots to render; all of the timeline if none.")
    List<String> shots = List.of();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "A name ending .mp4, .mov, .mkv, .webm or .y4m; a folder such as frames/ or a pattern such as"
                    + " 'frames/%%05d.png' for numbered stills; or null: to throw frames away."
                    + " Default: the project's or shot's name with .mp4, in the current folder.")
    String out;

    @Option(names = "--frames", paramLabel = "A-B", description = "Only these frames of the film, counted from 1.")
    String frames;

    @Option(names = "--allow-external", description = "Allow pictures outside the project's folder.")
    boolean allowExternal;

    @Override
    boolean ofAProject() {
        return true;
    }

    @Override
    void run(CommandContext context) {
        checkOptions();
        Optional<FrameRange> range = Optional.ofNullable(frames)
                .map(text -> RenderOptions.read("--frames", text, RenderCommand::parseRange));
        Project film = context.load(project, allowExternal);
        render(context, film, shots, range, output(context, film, location(film)));
    }

    private String location(Project film) {
        if (out != null) {
            return out;
        }
        String name = shots.size() == 1 ? shots.get(0) : film.name();
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_") + ".mp4";
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
}
