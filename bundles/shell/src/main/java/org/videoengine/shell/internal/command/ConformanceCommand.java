package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.backend.RenderBackend;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceReport;
import org.videoengine.conformance.ConformanceScenes;
import org.videoengine.conformance.SceneResult;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Style;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the conformance kit on the installed backends. */
@Command(
        name = "conformance",
        description = "Checks on this machine that backends draw the right pixels, scene by scene.",
        footer = "%nExample: conformance cpu")
public final class ConformanceCommand extends VideoCommand {

    @Parameters(paramLabel = "BACKEND", description = "Backends to check; all that are usable if none.")
    List<String> ids = List.of();

    @Override
    void run(CommandContext context) {
        List<ConformanceReport> reports = new ArrayList<>();
        for (RenderBackend backend : chosen(context)) {
            reports.add(check(context, backend));
        }
        if (json) {
            Json.print(
                    context.out(),
                    Map.of(
                            "backends",
                            reports.stream().map(ConformanceCommand::document).toList()));
        } else {
            reports.forEach(report -> print(context, report));
        }
        List<String> failed = reports.stream()
                .filter(report -> !report.passed())
                .map(ConformanceReport::backend)
                .toList();
        if (!failed.isEmpty()) {
            throw new CommandFailure(CommandFailure.FAILED, "not conformant: " + String.join(", ", failed), null);
        }
    }

    private static ConformanceReport check(CommandContext context, RenderBackend backend) {
        return ConformanceKit.run(backend, ConformanceScenes.all(), result -> context.goOn());
    }

    private List<RenderBackend> chosen(CommandContext context) {
        List<RenderBackend> backends = context.backends().get();
        List<String> known =
                backends.stream().map(backend -> backend.descriptor().id()).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new CommandFailure(
                        CommandFailure.WRONG_USE,
                        "there is no usable backend \"" + id + "\"; usable are " + String.join(", ", known),
                        null);
            }
        }
        if (backends.isEmpty()) {
            throw new CommandFailure(CommandFailure.FAILED, "there is no usable backend to check", null);
        }
        return backends.stream()
                .filter(backend ->
                        ids.isEmpty() || ids.contains(backend.descriptor().id()))
                .toList();
    }

    private static void print(CommandContext context, ConformanceReport report) {
        Table table = new Table("scene", "result", "99.9 %", "most", "PSNR", "")
                .styled("passed", Style.GOOD)
                .styled("failed", Style.BAD)
                .styled("skipped", Style.FAINT);
        for (SceneResult scene : report.scenes()) {
            table.row(
                    scene.scene(),
                    scene.status().name().toLowerCase(Locale.ROOT),
                    number(scene.error999()),
                    number(scene.maxError()),
                    number(scene.psnr()),
                    scene.reason());
        }
        context.print(table);
        context.out()
                .println(report.backend() + ": " + report.count(SceneResult.Status.PASSED) + " passed, "
                        + report.count(SceneResult.Status.FAILED) + " failed, "
                        + report.count(SceneResult.Status.SKIPPED)
                        + " skipped");
        context.out().flush();
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "equal" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static Map<String, Object> document(ConformanceReport report) {
        List<Object> scenes = new ArrayList<>();
        for (SceneResult scene : report.scenes()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("scene", scene.scene());
            document.put("result", scene.status().name().toLowerCase(Locale.ROOT));
            document.put("error999", scene.error999());
            document.put("maxError", scene.maxError());
            document.put("psnr", Double.isFinite(scene.psnr()) ? scene.psnr() : null);
            document.put("reason", scene.reason());
            scenes.add(document);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("backend", report.backend());
        document.put("passed", report.passed());
        document.put("scenes", scenes);
        return document;
    }
}
