package org.videoengine.shell.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;

/**
 * Where a command prints and whose folder its relative paths start from.
 *
 * @param out results
 * @param progress where progress is drawn; empty when nobody watches
 * @param folder the user's current folder
 */
public record Terminal(PrintStream out, Optional<PrintStream> progress, Path folder) {

    /** Of a shell session, or of a single command. */
    static Terminal of(CommandSession session) {
        boolean interactive = session.get(".jline.terminal") != null || session.get("#TERM") != null;
        Optional<PrintStream> watched = Optional.empty();
        if (System.console() != null && isTerminal() && !inBackground()) {
            watched = Optional.of(interactive ? session.getConsole() : System.err);
        }
        Path folder = session.currentDir() == null ? Path.of("").toAbsolutePath() : session.currentDir();
        return new Terminal(session.getConsole(), watched, folder);
    }

    /** Whether the command was typed with an ampersand: its progress would run through what is being typed. */
    static boolean inBackground() {
        Job job = Job.Utils.current();
        return job != null && job.status() == Job.Status.Background;
    }

    /** Newer JVMs have a console even when input and output are not terminals, and say so by a method of their own. */
    private static boolean isTerminal() {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** A path as the user means it. */
    public Path resolve(String path) {
        return folder.resolve(path).normalize();
    }
}
