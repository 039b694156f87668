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
    /** Below this width there is no room for what options are. */
    private static final int NARROWEST_USAGE = 55;

    private CommandDispatcher() {}

    /** Runs a command; throws {@link CommandFailure} if it was used wrongly or failed. */
    public static void run(VideoCommand command, CommandContext context, String[] words) {
        CommandLine line =
                Commands.named(new CommandLine(command), context.terminal().prefix());
        line.setExpandAtFiles(false);
        try {
            line.parseArgs(words);
        } catch (ParameterException e) {
            throw new CommandFailure(CommandFailure.WRONG_USE, sentence(line, e), e);
        }
        if (command.help) {
            usage(line, context);
            return;
        }
        command.run(context);
    }

    /** Says all about a command. */
    static void usage(CommandLine line, CommandContext context) {
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.max(NARROWEST_USAGE, context.screen().textWidth()));
        PrintWriter out = new PrintWriter(context.out(), true);
        line.usage(out, context.screen().colour() ? Ansi.ON : Ansi.OFF);
        out.flush();
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
