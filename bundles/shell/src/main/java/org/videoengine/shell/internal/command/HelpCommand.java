package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;

/** Lists the commands. */
@Command(name = "help", description = "Lists the commands.", footer = "%nExample: help")
public final class HelpCommand extends VideoCommand {

    /** Every command with what it does, in the order in which a newcomer needs them. */
    public static final Map<String, String> COMMANDS = commands();

    private static Map<String, String> commands() {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("render", "render a project, or some of its shots, to a film or stills");
        commands.put("shots", "list the shots of a project");
        commands.put("timeline", "show where each shot lies on the film");
        commands.put("plan", "show a shot worked out to numbers, frame by frame");
        commands.put("backends", "list what frames can be drawn on");
        commands.put("jobs", "list render jobs");
        commands.put("cancel", "cancel a render job");
        commands.put("conformance", "check that backends draw the right pixels");
        commands.put("help", "list the commands");
        return commands;
    }

    @Override
    void run(CommandContext context) {
        if (json) {
            Json.print(context.out(), COMMANDS);
            return;
        }
        Table table = new Table("command", "does");
        COMMANDS.forEach(table::row);
        table.print(context.out());
        context.out().println();
        context.out().println("Each has --help. Example: render examples/alps --out alps.mp4");
        context.out().flush();
    }
}
