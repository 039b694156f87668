package org.videoengine.shell.internal.command;

import org.videoengine.project.Project;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that looks at a project. */
abstract class ProjectCommand extends VideoCommand {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project file, or a folder with a project.json.")
    String project;

    @Option(names = "--allow-external", description = "Allow pictures outside the project's folder.")
    boolean allowExternal;

    Project load(CommandContext context) {
        return context.load(project, allowExternal);
    }
}
