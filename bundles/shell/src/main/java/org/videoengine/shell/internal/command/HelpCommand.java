package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;

/** Lists the commands. */
@Command(name = "help", description = "Lists the commands.", footer = "%nExample: help")
public final class HelpCommand extends VideoCommand {

    @Override
    void run(CommandContext context) {
        if (json) {
            Json.print(context.out(), summaries());
            return;
        }
        Table table = new Table("command", "does");
        summaries().forEach(table::row);
        table.print(context.out());
        context.out().println();
        context.out().println("Each has --help. Example: render examples/alps --out alps.mp4");
        context.out().flush();
    }

    private static Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        for (String name : Commands.byName().keySet()) {
            String[] description =
                    Commands.commandLine(name).getCommandSpec().usageMessage().description();
            summaries.put(name, description[0]);
        }
        return summaries;
    }
}
