package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.videoengine.monitor.HealthFinding;
import org.videoengine.monitor.HealthFinding.Status;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Style;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Carries out the health checks. */
@Command(
        name = "health",
        description = {
            "Carries out the health checks that are registered, and tells what they found, the worst first.",
            "Exit status 1 if one is critical or has failed itself."
        },
        footer = {"", "Examples:", "  health", "  health backends disk"})
public final class HealthCommand extends VideoCommand {

    @Parameters(
            paramLabel = "TAG",
            description = "Only checks with one of these tags: videoengine, backends, media, memory, disk, jobs.")
    List<String> tags = List.of();

    @Override
    void run(CommandContext context) {
        List<HealthFinding> findings;
        try {
            findings = context.tools().health().examine(new LinkedHashSet<>(tags));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled", e);
        }
        if (findings.isEmpty()) {
            throw tags.isEmpty()
                    ? new CommandFailure(CommandFailure.FAILED, "there is no health check", null)
                    : new CommandFailure(
                            CommandFailure.WRONG_USE,
                            "there is no health check with the tag " + String.join(" or ", tags),
                            null);
        }
        if (json) {
            Json.print(context.out(), document(findings));
        } else {
            print(context, findings);
        }
        long failed =
                findings.stream().filter(finding -> finding.status().failed()).count();
        if (failed > 0) {
            throw new CommandFailure(
                    CommandFailure.FAILED, "health checks that failed: " + failed + " of " + findings.size(), null);
        }
    }

    private static void print(CommandContext context, List<HealthFinding> findings) {
        Table table = new Table("status", "check", "found")
                .styled(label(Status.OK), Style.GOOD)
                .styled(label(Status.WARN), Style.WARNING)
                .styled(label(Status.TEMPORARILY_UNAVAILABLE), Style.WARNING)
                .styled(label(Status.CRITICAL), Style.BAD)
                .styled(label(Status.ERROR), Style.BAD);
        for (HealthFinding finding : findings) {
            List<String> messages = finding.messages().isEmpty() ? List.of("nothing to tell") : finding.messages();
            for (int i = 0; i < messages.size(); i++) {
                table.row(i == 0 ? label(finding.status()) : "", i == 0 ? finding.name() : "", messages.get(i));
            }
        }
        context.print(table);
    }

    private static String label(Status status) {
        return status.id().replace('_', ' ');
    }

    private static Map<String, Object> document(List<HealthFinding> findings) {
        List<Object> checks = new ArrayList<>();
        for (HealthFinding finding : findings) {
            Map<String, Object> check = new LinkedHashMap<>();
            check.put("name", finding.name());
            check.put("tags", finding.tags());
            check.put("status", finding.status().id());
            check.put("messages", finding.messages());
            check.put("seconds", finding.seconds());
            checks.add(check);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("worst", findings.get(0).status().id());
        document.put("checks", checks);
        return document;
    }
}
