package org.videoengine.shell.internal.command;

import picocli.CommandLine.Option;

/** A command with the options that all have. */
public abstract class VideoCommand {

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say what the command does.")
    boolean help;

    abstract void run(CommandContext context);
}
