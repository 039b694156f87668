package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.videoengine.backend.RenderBackend;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.VideoEngine;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Screen;
import org.videoengine.shell.internal.Table;
import org.videoengine.shell.internal.Terminal;
import org.videoengine.shell.internal.ToolServices;

/** What a command works with. */
public record CommandContext(
        Terminal terminal,
        Supplier<VideoEngine> optionalEngine,
        Supplier<List<RenderBackend>> backends,
        ToolServices tools) {

    PrintStream out() {
        return terminal.out();
    }

    Screen screen() {
        return terminal.screen();
    }

    void print(Table table) {
        table.print(out(), screen());
    }

    VideoEngine engine() {
        VideoEngine engine = optionalEngine.get();
        if (engine == null) {
            throw new CommandFailure(
                    CommandFailure.FAILED, "there is no engine: the bundle org.videoengine.core is not running", null);
        }
        return engine;
    }

    /** Ends a command here if it was interrupted. */
    void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled", null);
        }
    }

    /** The folder that an option names, the current one if its text is empty. */
    Path folder(String option, String path) {
        Path folder = terminal.resolve(path);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    CommandFailure.WRONG_USE, option + " names a folder that is there, not " + folder, null);
        }
        return folder;
    }

    /** Refuses to replace a file that is there, for commands with the options --out and --force. */
    static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw new CommandFailure(
                    CommandFailure.FAILED,
                    file + " is there already: give another name with --out, or --force to replace it",
                    null);
        }
    }

    /** Reads a project from its file, or from the project.json in a folder. */
    Project load(String path, boolean allowExternal) {
        Path file = terminal.resolve(path);
        if (Files.isDirectory(file)) {
            file = file.resolve("project.json");
        }
        goOn();
        try {
            Project project = engine().loadProject(file, new LoadOptions(allowExternal));
            goOn();
            return project;
        } catch (ProjectException e) {
            throw CommandFailure.failed(e);
        }
    }
}
