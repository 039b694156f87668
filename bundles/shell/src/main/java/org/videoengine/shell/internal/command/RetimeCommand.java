package org.videoengine.shell.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.Sound;
import org.videoengine.project.Interpolation;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.Project;
import org.videoengine.render.RenderException;
import org.videoengine.render.Retiming;
import org.videoengine.shell.internal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a clip at another frame rate or speed. */
@Command(
        name = "retime",
        sortOptions = false,
        description = "Renders a clip at another frame rate or speed; pictures between its frames follow the motion.",
        footer = {
            "",
            "Examples:",
            "  retime dog.mp4 --fps 60 --out dog60.mp4",
            "  retime dog.mp4 --speed 0.25 --from 2 --to 6 --out slow.mp4"
        })
public final class RetimeCommand extends FilmCommand {
    /** How pictures between frames of a clip can be made. */
    public static final List<String> METHODS =
            List.of(Interpolation.OPTICAL_FLOW.id(), Interpolation.LINEAR.id(), Interpolation.HOLD.id());

    @Parameters(index = "0", paramLabel = "CLIP", description = "A video file.")
    String clip;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "A name ending .mp4, .mov, .mkv, .webm or .y4m; a folder such as frames/ or a pattern such as"
                    + " 'frames/%%05d.png' for numbered stills; or null: to throw frames away."
                    + " Default: the clip's name with -retimed.mp4, in the current folder.")
    String out;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times as fast; 0.25 is slow motion. Default 1, with the clip's sound.")
    double speed = 1;

    @Option(names = "--from", paramLabel = "SECONDS", description = "Where in the clip to begin.")
    double from;

    @Option(names = "--to", paramLabel = "SECONDS", description = "Where in the clip to end.")
    Double to;

    @Option(
            names = "--interpolation",
            paramLabel = "METHOD",
            description = "optical_flow (default), linear to dissolve, or hold to repeat frames.")
    String interpolation = Interpolation.OPTICAL_FLOW.id();

    @Option(names = "--no-sound", description = "Leave the clip's sound out.")
    boolean noSound;

    @Override
    boolean ofAProject() {
        return false;
    }

    @Override
    void run(CommandContext context) {
        checkOptions();
        Retiming retiming = new Retiming(
                from,
                to == null ? OptionalDouble.empty() : OptionalDouble.of(to),
                speed,
                RenderOptions.read("--interpolation", interpolation, RetimeCommand::parseInterpolation));
        Path file = context.terminal().resolve(clip);
        Project film;
        try {
            film = context.engine().retime(file, retiming);
        } catch (RenderException e) {
            throw new CommandFailure(
                    e.wrongUse() ? CommandFailure.WRONG_USE : CommandFailure.FAILED, e.getMessage(), e);
        }
        context.goOn();
        OutputSpec output = output(context, film, out == null ? film.name() + "-retimed.mp4" : out);
        if (speed == 1 && !noSound) {
            ClipRange range = (ClipRange) film.shots().get(0).keyframes().get(0).source();
            output = output.withSound(new Sound(file, range.in(), range.out()));
        }
        render(context, film, List.of(), Optional.empty(), output);
    }

    private static Interpolation parseInterpolation(String name) {
        if (!METHODS.contains(name)) {
            throw new IllegalArgumentException(
                    "this is one of " + String.join(", ", METHODS) + ", not \"" + name + "\"");
        }
        return Interpolation.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
