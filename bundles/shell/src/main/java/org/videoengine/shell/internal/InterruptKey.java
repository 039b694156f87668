package org.videoengine.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * While a command runs in a JLine shell, Ctrl-C interrupts the command's thread and nothing else. Gogo's own handling also
 * breaks off the shell's wait for the command, and then the prompt comes back, with the name of an exception, before the
 * command has ended.
 */
final class InterruptKey implements AutoCloseable {
    private final Runnable restore;

    private InterruptKey(Runnable restore) {
        this.restore = restore;
    }

    /** Takes the key over, where the session has a terminal of JLine's and the command is the one that is waited for. */
    static InterruptKey of(CommandSession session) {
        if (org.videoengine.shell.internal.Terminal.inBackground()) {
            return new InterruptKey(() -> {});
        }
        try {
            return Jline.take(session.get(".terminal"), Thread.currentThread());
        } catch (NoClassDefFoundError e) {
            // A host without JLine has no terminal of its kind either.
            return new InterruptKey(() -> {});
        }
    }

    @Override
    public void close() {
        restore.run();
    }

    /** What touches JLine's classes, which need not be there. */
    private static final class Jline {
        static InterruptKey take(Object candidate, Thread command) {
            if (!(candidate instanceof Terminal terminal)) {
                return new InterruptKey(() -> {});
            }
            SignalHandler before = terminal.handle(Signal.INT, signal -> command.interrupt());
            return new InterruptKey(() -> terminal.handle(Signal.INT, before));
        }
    }
}
