package org.videoengine.shell.internal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.shell.internal.command.Commands;

/** Runs one command for the launcher and turns its end into an exit status. */
@Component(service = ToIntFunction.class, property = "video.engine.command.line:Boolean=true")
public final class CommandLineRunner implements ToIntFunction<String[]> {
    @Reference
    private CommandProcessor processor;

    // Makes sure that the commands are registered before one is run.
    @Reference
    private CommandOffer commands;

    @Override
    public int applyAsInt(String[] words) {
        StandardOutput standard = new StandardOutput();
        PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8);
        try (CommandSession session =
                processor.createSession(new FileInputStream(FileDescriptor.in), out, System.err)) {
            if (!Commands.byName().containsKey(words[0])) {
                throw new CommandFailure(CommandFailure.WRONG_USE, Commands.unknown(words[0]), null);
            }
            List<Object> arguments = List.of((Object[]) words).subList(1, words.length);
            // Called as a function, not as a line of text, so that no argument is read as shell syntax.
            ((Function) session.get(VideoCommands.SCOPE + ":" + words[0])).execute(session, arguments);
            out.flush();
            if (standard.failure().isPresent()) {
                throw new CommandFailure(
                        CommandFailure.FAILED,
                        "what was asked for could not be written to standard output: "
                                + standard.failure().get(),
                        null);
            }
            return 0;
        } catch (Exception | LinkageError e) {
            return explain(e);
        } finally {
            out.flush();
        }
    }

    private static int explain(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof InvocationTargetException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (Boolean.getBoolean("video.engine.debug")) {
            cause.printStackTrace(System.err);
        }
        if (Boolean.getBoolean("video.engine.stopping") && !isCancellation(cause)) {
            // Whatever an interrupted command stumbles over says nothing about its work.
            System.err.println("video-engine: cancelled");
            return CommandFailure.CANCELLED;
        }
        if (cause instanceof CommandFailure failure) {
            String message = failure.getMessage();
            if (message != null && !message.isEmpty()) {
                System.err.println("video-engine: " + message);
            }
            return failure.exitStatus();
        }
        System.err.println("video-engine: an unexpected fault: " + cause + " (more with --debug)");
        return CommandFailure.FAILED;
    }

    private static boolean isCancellation(Throwable cause) {
        return cause instanceof CommandFailure failure && failure.exitStatus() == CommandFailure.CANCELLED;
    }
}
