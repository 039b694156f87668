package org.videoengine.shell.internal;

import java.io.IOException;
import java.io.PrintWriter;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.jline.terminal.Terminal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The end of Gogo's JLine shell, whose profile calls it {@code exit}. */
public final class ShellEnd {
    /** The shell is told to end long before. */
    private static final long MOST_MILLIS = 10_000;

    private final Bundle framework;

    ShellEnd(Bundle framework) {
        this.framework = framework;
    }

    /**
     * Stops the framework, and does not come back before the shell is interrupted by that: it would ask for another line. What it
     * says of the interruption is for nobody, so the terminal is given back before.
     */
    @Descriptor("ends the program")
    public void end(CommandSession session) throws BundleException, IOException {
        if (session.get(Shell.VAR_TERMINAL) instanceof Terminal terminal) {
            PrintWriter screen = terminal.writer();
            terminal.close();
            screen.close();
        }
        framework.stop();
        try {
            Thread.sleep(MOST_MILLIS);
        } catch (InterruptedException e) {
            // That is what was waited for; the shell looks no further than at its own flag.
        }
    }
}
