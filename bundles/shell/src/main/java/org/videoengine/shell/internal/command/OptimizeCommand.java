package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.SpeedPlan;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what has to give way so that a film is rendered at a speed. */
@Command(
        name = "optimize",
        sortOptions = false,
        description = {
            "Says what has to give way so that a film is rendered at a speed: quality first, down to low, then",
            "the size of the picture, and only as far as needed."
        },
        footer = "%nExample: optimize --target-fps 60 examples/alps --quality ultra")
public final class OptimizeCommand extends SpeedCommand {

    @Option(
            names = "--target-fps",
            paramLabel = "N",
            description = "Frames per second that the render is to make. Must be given.")
    Double target;

    @Override
    void run(CommandContext context) {
        if (target == null || !(target > 0 && target <= 1e6)) {
            throw new CommandFailure(
                    CommandFailure.WRONG_USE,
                    "--target-fps: say more than 0 frames per second, such as 60"
                            + (target == null ? "" : ", not " + target),
                    null);
        }
        try {
            FilmJob job = job(context);
            SpeedPlan plan = context.tools().optimizer().optimizeForSpeed(target, job);
            if (json) {
                Json.print(context.out(), document(job, plan));
            } else {
                print(context, plan);
            }
        } catch (OptimizerException e) {
            throw failure(e);
        }
    }

    private static void print(CommandContext context, SpeedPlan plan) {
        Table table = new Table("", "quality", "picture", "frames per second");
        row(table, "asked for", plan, true);
        if (!plan.givenUp().isEmpty()) {
            row(table, plan.reached() ? "enough" : "fastest", plan, false);
        }
        context.print(table);
        String target = fps(plan.targetFramesPerSecond()) + " frames per second";
        if (plan.givenUp().isEmpty()) {
            context.out()
                    .println(
                            plan.reached()
                                    ? "Nothing has to give way for " + target + "."
                                    : "Nothing that can give way makes it faster; " + target + " are out of reach.");
        } else {
            context.out()
                    .println("Given up" + (plan.reached() ? " for " + target : ", and " + target + " are out of reach")
                            + ": " + String.join(", then ", plan.givenUp()) + ".");
            context.out()
                    .println("Render with: --quality " + plan.after().quality().id() + " --resolution "
                            + plan.after().resolution().orElseThrow());
        }
        context.out().println(basis(plan.estimateAfter()));
        context.out().flush();
    }

    private static void row(Table table, String name, SpeedPlan plan, boolean before) {
        var config = before ? plan.before() : plan.after();
        var estimate = before ? plan.estimateBefore() : plan.estimateAfter();
        table.row(
                name,
                config.quality().id(),
                config.resolution().orElseThrow(),
                "about " + fps(estimate.framesPerSecond()));
    }

    private static Map<String, Object> document(FilmJob job, SpeedPlan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("project", job.project().name());
        document.put("targetFps", plan.targetFramesPerSecond());
        document.put("reached", plan.reached());
        document.put("before", step(document(plan.before()), document(plan.estimateBefore())));
        document.put("after", step(document(plan.after()), document(plan.estimateAfter())));
        document.put("givenUp", plan.givenUp());
        return document;
    }

    private static Map<String, Object> step(Map<String, Object> config, Map<String, Object> estimate) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("config", config);
        step.put("estimate", estimate);
        return step;
    }
}
