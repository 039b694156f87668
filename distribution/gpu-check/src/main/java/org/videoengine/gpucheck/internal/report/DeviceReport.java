package org.videoengine.gpucheck.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks one device in processes of its own, and puts together what they tell. */
final class DeviceReport {
    private final Program program;
    private final Options options;

    DeviceReport(Program program, Options options) {
        this.program = program;
        this.options = options;
    }

    /**
     * The report of a device.
     *
     * @param listed what its backend says of itself
     */
    ObjectNode of(Path backend, JsonNode listed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String id = listed.path("id").asText();
        List<String> reasons = new ArrayList<>();
        Program.Outcome conformance = program.run(backend, options.limitSeconds(), "conformance", List.of(id));
        add(reasons, conformance);
        List<String> words = new ArrayList<>(List.of(id, program.projects().toString()));
        words.addAll(options.settings().words());
        Program.Outcome timing = program.run(backend, options.limitSeconds(), "timing", words);
        add(reasons, timing);

        ObjectNode report = JsonNodeFactory.instance.objectNode();
        for (String fact : List.of("id", "kind", "device", "detail", "memoryBytes")) {
            report.set(fact, listed.path(fact));
        }
        report.put("passed", reasons.isEmpty());
        reasons.forEach(report.putArray("reasons")::add);
        report.set("conformance", orNull(conformance.document().path("conformance")));
        report.set("bandwidth", orNull(timing.document().path("bandwidth")));
        report.set(
                "jobs",
                timing.document().path("jobs").isArray() ? timing.document().path("jobs") : report.arrayNode());
        report.set("peakMemoryBytes", orNull(timing.document().path("peakMemoryBytes")));
        report.put("seconds", (System.nanoTime() - start) / 1e9);
        return report;
    }

    private static void add(List<String> reasons, Program.Outcome outcome) {
        outcome.document().path("reasons").forEach(reason -> reasons.add(reason.asText()));
        outcome.failure().ifPresent(reasons::add);
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    }
}
