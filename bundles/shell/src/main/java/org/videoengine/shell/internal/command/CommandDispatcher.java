package org.videoengine.shell.internal.command;

import java.io.PrintWriter;
import java.util.List;
import org.videoengine.shell.internal.CommandFailure;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command's words and runs it. */
public final class CommandDispatcher {
    private CommandDispatcher() {}

    /** Runs a command; throws {@link CommandFailure} if it was used wrongly or failed. */
    public static void run(VideoCommand command, CommandContext context, String[] words) {
        CommandLine line = new CommandLine(command);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setExpandAtFiles(false);
        try {
            line.parseArgs(words);
        } catch (ParameterException e) {
            throw new CommandFailure(CommandFailure.WRONG_USE, sentence(line, e), e);
        }
        if (command.help) {
            line.usage(new PrintWriter(context.out(), true), Ansi.OFF);
            return;
        }
        command.run(context);
    }

    private static String sentence(CommandLine line, ParameterException e) {
        String message = e.getMessage().replaceAll("\\s*\\R\\s*", " ");
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                message += "; did you mean " + near.get(0) + "?";
            }
        }
        return Character.toLowerCase(message.charAt(0)) + message.substring(1) + " (see " + line.getCommandName()
                + " --help)";
    }
}
