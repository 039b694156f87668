package org.videoengine.shell.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;

/**
 * Where a command prints and whose folder its relative paths start from.
 *
 * @param out results
 * @param progress where progress is drawn; empty when nobody watches
 * @param folder the user's current folder
 * @param screen what results are seen on
 * @param prefix what has to stand before the name of a command: nothing, or its scope where others may have the name, too
 */
public record Terminal(PrintStream out, Optional<PrintStream> progress, Path folder, Screen screen, String prefix) {

    /** Of a shell session, or of a single command. */
    static Terminal of(CommandSession session) {
        boolean interactive = session.get(".jline.terminal") != null || session.get("#TERM") != null;
        Screen screen = Screen.of(session, System.getenv());
        Optional<PrintStream> watched = Optional.empty();
        // A session of a host can have a terminal of its own, over SSH for one, where the host itself has none.
        boolean ownTerminal = interactive && screen.columns().isPresent();
        if ((ownTerminal || System.console() != null && isTerminal()) && !inBackground()) {
            watched = Optional.of(interactive ? session.getConsole() : System.err);
        }
        Path folder = session.currentDir() == null ? Path.of("").toAbsolutePath() : session.currentDir();
        Optional<PrintStream> elsewhere = elsewhere();
        return new Terminal(
                elsewhere.orElseGet(session::getConsole),
                watched,
                folder,
                elsewhere.isPresent() ? Screen.NONE : screen,
                prefix(session.get("SCOPE")));
    }

    /**
     * What names need where a session looks for them in these scopes.
     *
     * @param scopes with colons between them; null in no shell
     */
    static String prefix(Object scopes) {
        String ours = VideoCommands.SCOPE + ":";
        return scopes == null || (scopes + ":").startsWith(ours) ? "" : ours;
    }

    /** Whether the command was typed with an ampersand: its progress would run through what is being typed. */
    static boolean inBackground() {
        Job job = Job.Utils.current();
        return job != null && job.status() == Job.Status.Background;
    }

    /** Where the output goes if another command or a variable of the shell takes it. */
    private static Optional<PrintStream> elsewhere() {
        Process process = Process.Utils.current();
        return process == null || process.isTty(1) ? Optional.empty() : Optional.of(process.out());
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
