package org.videoengine.shell.internal;

/** A command that did not do what was asked. The message is one sentence for the user. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The work failed. */
    public static final int FAILED = 1;
    /** The command was used wrongly. */
    public static final int WRONG_USE = 2;
    /** The user stopped it. */
    public static final int CANCELLED = 130;

    private final int exitStatus;

    /** With the sentence for the user. */
    public CommandFailure(int exitStatus, String message, Throwable cause) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    /** The work failed, for the reason that the cause gives. */
    public static CommandFailure failed(Exception cause) {
        return new CommandFailure(FAILED, cause.getMessage(), cause);
    }

    /** What a process that ran the command exits with. */
    public int exitStatus() {
        return exitStatus;
    }

    /** Gogo prints this: the sentence, and no class name before it. */
    @Override
    public String toString() {
        return getMessage();
    }
}
