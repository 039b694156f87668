package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Paragraph;
import org.videoengine.shell.internal.Screen;
import org.videoengine.shell.internal.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the commands, or says all about one. */
@Command(
        name = "help",
        description = "Lists the commands with an example for each, or says all about one.",
        footer = {"", "Examples:", "  help", "  help render"})
public final class HelpCommand extends VideoCommand {
    private static final int NAME = 14;

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND", description = "The same as COMMAND --help.")
    String command;

    @Override
    void run(CommandContext context) {
        String prefix = context.terminal().prefix();
        if (command != null && command.startsWith(prefix)) {
            command = command.substring(prefix.length());
        }
        if (command != null && !Commands.byName().containsKey(command)) {
            throw new CommandFailure(CommandFailure.WRONG_USE, Commands.unknown(command), null);
        }
        if (json) {
            Map<String, Object> summaries = new LinkedHashMap<>();
            names().forEach(name -> summaries.put(name, Commands.summary(name)));
            Json.print(context.out(), summaries);
        } else if (command != null) {
            CommandDispatcher.usage(Commands.named(Commands.commandLine(command), prefix), context);
        } else {
            list(context.out(), context.screen(), prefix);
        }
    }

    private List<String> names() {
        return command == null ? List.copyOf(Commands.byName().keySet()) : List.of(command);
    }

    private static void list(PrintStream out, Screen screen, String prefix) {
        int column = prefix.length() + NAME;
        String indent = " ".repeat(column);
        for (String name : Commands.byName().keySet()) {
            String full = prefix + name;
            String head = screen.styled(Style.HEADING, full) + " ".repeat(column - full.length());
            Paragraph.print(out, screen.textWidth(), head, indent, Commands.summary(name));
            out.println(indent
                    + screen.styled(
                            Style.FAINT, prefix + Commands.examples(name).get(0)));
        }
        out.println();
        Paragraph.print(
                out,
                screen.textWidth(),
                "",
                "",
                prefix
                        + "COMMAND --help says all about a command, and --json makes it print one JSON document. In the interactive"
                        + " shell, Tab completes commands, options, projects, shots, backends and more.");
        out.flush();
    }
}
