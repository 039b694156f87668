package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.Workload;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;

/** Says how fast a film will be rendered. */
@Command(
        name = "estimate",
        sortOptions = false,
        description = "Says how fast a film will be rendered on this machine, and what that rests on.",
        footer = {
            "",
            "Examples:",
            "  estimate examples/journey --quality ultra --resolution 2160p",
            "  estimate examples/alps --out alps.webm --codec av1"
        })
public final class EstimateCommand extends SpeedCommand {

    @Override
    void run(CommandContext context) {
        ConfigurationOptimizer optimizer = context.tools().optimizer();
        try {
            FilmJob job = job(context);
            Workload workload = optimizer.workload(job, true);
            SpeedEstimate estimate = optimizer.model().estimate(workload);
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("project", job.project().name());
                document.put("workload", document(workload));
                document.put("estimate", document(estimate));
                Json.print(context.out(), document);
            } else {
                context.out().println(sentence(job, workload, estimate));
                context.out().println(basis(estimate));
                context.out().flush();
            }
        } catch (OptimizerException e) {
            throw failure(e);
        }
    }

    private static String sentence(FilmJob job, Workload workload, SpeedEstimate estimate) {
        return String.format(
                Locale.ROOT,
                "%s: about %s frames per second (%s in a long film), %.1f s for %s of %dx%d, quality %s, on %s with"
                        + " %s%s",
                job.project().name(),
                fps(estimate.framesPerSecond()),
                fps(estimate.lastingFramesPerSecond()),
                estimate.totalSeconds(),
                Counted.of(workload.frames(), "frame"),
                workload.width(),
                workload.height(),
                workload.quality().id(),
                workload.backend(),
                Counted.of(workload.threads(), "thread"),
                workload.encoder().equals(Workload.NO_ENCODER) ? ", not encoded" : ", encoder " + workload.encoder());
    }
}
