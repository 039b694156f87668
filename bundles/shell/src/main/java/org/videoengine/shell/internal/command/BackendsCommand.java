package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.backend.BackendState;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Style;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;

/** Lists the backends. */
@Command(
        name = "backends",
        description = "Lists what frames can be drawn on, the preferred one first, and why others cannot be used.",
        footer = "%nExample: backends")
public final class BackendsCommand extends VideoCommand {

    @Override
    void run(CommandContext context) {
        List<BackendState> backends = context.engine().backends();
        if (json) {
            List<Object> documents = new ArrayList<>();
            backends.forEach(backend -> documents.add(document(backend)));
            Json.print(context.out(), Map.of("backends", documents));
            return;
        }
        if (backends.isEmpty()) {
            context.out()
                    .println("No backend is installed: put a backend's jar into the folder backends, or in Karaf"
                            + " feature:install video-engine-cpu.");
            context.out().flush();
            return;
        }
        Table table = new Table("backend", "kind", "preference", "state", "device", "how")
                .styled("usable", Style.GOOD)
                .styled("unavailable", Style.WARNING);
        for (BackendState backend : backends) {
            table.row(
                    backend.id(),
                    backend.kind().name().toLowerCase(Locale.ROOT),
                    backend.descriptor()
                            .map(d -> String.valueOf(d.preference()))
                            .orElse(""),
                    backend.usable() ? "usable" : "unavailable",
                    backend.descriptor().map(d -> d.device()).orElse(""),
                    backend.reason().orElseGet(() -> how(backend)));
        }
        context.print(table);
    }

    private static String how(BackendState backend) {
        return backend.descriptor().map(d -> d.detail()).orElse("")
                + backend.sameDeviceAs()
                        .map(id -> "; on the same device as " + id)
                        .orElse("");
    }

    private static Map<String, Object> document(BackendState backend) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", backend.id());
        document.put("kind", backend.kind().name().toLowerCase(Locale.ROOT));
        document.put("usable", backend.usable());
        backend.descriptor().ifPresent(descriptor -> {
            document.put("device", descriptor.device());
            document.put("detail", descriptor.detail());
            document.put("preference", descriptor.preference());
            document.put("concurrency", descriptor.concurrency());
            document.put("memoryBytes", descriptor.memoryBytes());
            document.put(
                    "pixelFormats",
                    descriptor.pixelFormats().stream()
                            .map(format -> format.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList());
        });
        backend.sameDeviceAs().ifPresent(id -> document.put("sameDeviceAs", id));
        backend.reason().ifPresent(reason -> document.put("reason", reason));
        return document;
    }
}
