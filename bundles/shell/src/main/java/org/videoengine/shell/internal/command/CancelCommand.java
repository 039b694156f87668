package org.videoengine.shell.internal.command;

import java.util.Map;
import org.videoengine.render.RenderJob;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Cancels a render job. */
@Command(
        name = "cancel",
        description = "Cancels a render job; what it has encoded is kept as a partial film.",
        footer = "%nExample: cancel job-1")
public final class CancelCommand extends VideoCommand {

    @Parameters(index = "0", paramLabel = "JOB", description = "A job's name, as the command jobs shows it.")
    String id;

    @Override
    void run(CommandContext context) {
        RenderJob job = context.engine().jobs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        CommandFailure.WRONG_USE, "there is no job \"" + id + "\"; the command jobs lists them", null));
        boolean ended = job.result().toCompletableFuture().isDone();
        job.cancel();
        if (json) {
            Json.print(context.out(), Map.of("job", id));
        } else {
            context.out().println(id + (ended ? " has ended already" : " is told to end"));
            context.out().flush();
        }
    }
}
