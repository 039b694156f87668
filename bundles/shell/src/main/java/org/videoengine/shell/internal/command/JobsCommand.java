package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.render.RenderJob;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Style;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;

/** Lists render jobs. */
@Command(
        name = "jobs",
        description = "Lists the render jobs that are running, and the last few that ended.",
        footer = "%nExample: jobs")
public final class JobsCommand extends VideoCommand {

    @Override
    void run(CommandContext context) {
        List<RenderJob> jobs = context.engine().jobs();
        if (json) {
            List<Object> documents = new ArrayList<>();
            jobs.forEach(job -> documents.add(document(job)));
            Json.print(context.out(), Map.of("jobs", documents));
            return;
        }
        if (jobs.isEmpty()) {
            context.out().println("There are no jobs.");
            context.out().flush();
            return;
        }
        Table table = new Table("job", "project", "state", "frames", "output")
                .styled("done", Style.GOOD)
                .styled("failed", Style.BAD)
                .styled("cancelled", Style.WARNING);
        for (RenderJob job : jobs) {
            table.row(
                    job.id(),
                    job.request().project().name(),
                    state(job),
                    job.progress().framesDone() + " of " + job.progress().framesTotal(),
                    job.request().output().location());
        }
        context.print(table);
    }

    static String state(RenderJob job) {
        return job.result().toCompletableFuture().isDone()
                ? job.result().toCompletableFuture().join().status().name().toLowerCase(Locale.ROOT)
                : "running";
    }

    private static Map<String, Object> document(RenderJob job) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", job.id());
        document.put("project", job.request().project().name());
        document.put("state", state(job));
        document.put("framesDone", job.progress().framesDone());
        document.put("framesTotal", job.progress().framesTotal());
        document.put("fps", job.progress().framesPerSecond());
        document.put("output", job.request().output().location());
        return document;
    }
}
