package org.videoengine.gpucheck.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The report for people. All figures are those of the JSON document. */
final class MarkdownReport {
    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;
    private static final List<String> PHASES = List.of("decode", "motion", "render", "encode", "total");

    private final JsonNode report;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(JsonNode report) {
        this.report = report;
    }

    /** A device in one line. */
    static String summary(JsonNode device) {
        StringJoiner line = new StringJoiner("; ");
        line.add(device.path("passed").asBoolean() ? "passed" : "not passed");
        line.add(scenes(device));
        for (JsonNode job : device.path("jobs")) {
            line.add(job.path("name").asText() + " " + spread(job) + " frames per second");
        }
        device.path("reasons").forEach(reason -> line.add(reason.asText()));
        return line.toString();
    }

    String text() {
        line("# Check of the devices: %s", report.path("passed").asBoolean() ? "passed" : "not passed");
        line("");
        JsonNode settings = report.path("settings");
        line(
                "%s, Video Engine %s (SHA-256 of its jars: %s).",
                report.path("time").asText(),
                report.path("program").path("version").asText(),
                report.path("program").path("sha256").asText());
        line("");
        line(
                "%s: %d frames of %dx%d at %s frames per second, quality %s, thrown away; runs: %d after %d to warm up."
                        + " *move* is a camera's move over a photograph, *flow* the same while the photograph turns"
                        + " by optical flow into a closer view of it. Median (least to most).",
                settings.path("standard").asBoolean() ? "Standard jobs" : "Jobs that are not the standard ones",
                settings.path("frames").asInt(),
                settings.path("resolution").path(0).asInt(),
                settings.path("resolution").path(1).asInt(),
                settings.path("frameRate").asText(),
                settings.path("quality").asText(),
                settings.path("runs").asInt(),
                settings.path("warmUps").asInt());
        line("");
        line("| device | id | conformance | move, frames/s | flow, frames/s | peak memory of the process |");
        line("| --- | --- | --- | --- | --- | --- |");
        for (JsonNode device : report.path("devices")) {
            line(
                    "| %s | %s | %s | %s | %s | %s |",
                    device.path("device").asText(),
                    device.path("id").asText(),
                    scenes(device),
                    spread(device.path("jobs").path(0)),
                    spread(device.path("jobs").path(1)),
                    device.path("peakMemoryBytes").isNumber()
                            ? format("%.0f MiB", device.path("peakMemoryBytes").asDouble() / MIB)
                            : "unknown");
        }
        report.path("devices").forEach(this::device);
        unusable();
        system();
        return text.toString();
    }

    private void device(JsonNode device) {
        line("");
        line("## %s: %s", device.path("id").asText(), device.path("device").asText());
        line("");
        line(
                "%s. Memory: %.1f GiB.",
                device.path("detail").asText(), device.path("memoryBytes").asDouble() / GIB);
        if (!device.path("passed").asBoolean()) {
            line("");
            line("**Not passed:**");
            line("");
            device.path("reasons").forEach(reason -> line("- %s", reason.asText()));
        }
        JsonNode worst = device.path("conformance").path("worst");
        if (worst.isObject()) {
            line("");
            line(
                    "Worst of the conformance kit: scene *%s*, frame %d: %.2f at most, %.2f at the 99.9th percentile, PSNR %s.",
                    worst.path("scene").asText(),
                    worst.path("frame").asInt(),
                    worst.path("maxError").asDouble(),
                    worst.path("error999").asDouble(),
                    worst.path("psnr").isNull()
                            ? "of too few samples"
                            : format("%.1f dB", worst.path("psnr").asDouble()));
        }
        bandwidth(device.path("bandwidth"));
        boolean shared = device.path("bandwidth").path("memory").isNumber()
                && device.path("bandwidth").path("toHost").isNull();
        jobs(device.path("jobs"), shared);
    }

    private void bandwidth(JsonNode bandwidth) {
        if (!bandwidth.isObject()) {
            return;
        }
        line("");
        if (bandwidth.path("memory").isNull()) {
            line("Bandwidth: not measured (%s).", bandwidth.path("how").asText());
            return;
        }
        String copies = bandwidth.path("toHost").isNull()
                ? "nothing is copied, host and device share their memory"
                : format(
                        "%.1f GB/s to the device, %.1f GB/s from it",
                        bandwidth.path("toDevice").asDouble() / 1e9,
                        bandwidth.path("toHost").asDouble() / 1e9);
        line(
                "Bandwidth, by %s: %s; memory %.1f GB/s, reading and writing counted.",
                bandwidth.path("how").asText(), copies, bandwidth.path("memory").asDouble() / 1e9);
    }

    private void jobs(JsonNode jobs, boolean sharedMemory) {
        if (jobs.isEmpty()) {
            return;
        }
        line("");
        line("| job | frames/s | of the copies | of the memory | first run | %s |", String.join(" | ", PHASES));
        line("| --- | --- | --- | --- | --- |%s", " --- |".repeat(PHASES.size()));
        for (JsonNode job : jobs) {
            StringJoiner phases = new StringJoiner(" | ");
            PHASES.forEach(phase -> phases.add(seconds(job.path("seconds").path(phase))));
            line(
                    "| %s | %s | %s | %s | %s | %s |",
                    job.path("name").asText(),
                    spread(job),
                    sharedMemory ? "none" : share(job.path("shareOfCopies")),
                    share(job.path("shareOfMemory")),
                    seconds(job.path("firstRunSeconds")),
                    phases);
        }
        line("");
        line(
                "Phases in seconds, medians; they overlap. *Of the copies*: bytes of finished frames a second, as a share of the"
                        + " bandwidth from the device. *Of the memory*: the least that can be read and written for a frame (move: the"
                        + " frame twice; flow: five times), as a share of the memory's bandwidth; kernels really move more.");
    }

    private void unusable() {
        if (report.path("unusable").isEmpty()) {
            return;
        }
        line("");
        line("## Not usable");
        line("");
        report.path("unusable")
                .forEach(each -> line(
                        "- %s: %s",
                        each.path("id").asText(), each.path("reason").asText()));
    }

    private void system() {
        line("");
        line("## System");
        line("");
        report.path("system").fields().forEachRemaining(fact -> {
            if (!fact.getValue().isNull()
                    && !(fact.getValue().isArray() && fact.getValue().isEmpty())) {
                line(
                        "- %s: %s",
                        fact.getKey(),
                        fact.getValue().isTextual() ? fact.getValue().asText() : fact.getValue());
            }
        });
    }

    private static String scenes(JsonNode device) {
        JsonNode conformance = device.path("conformance");
        return conformance.isObject()
                ? format(
                        "%d passed, %d failed, %d skipped",
                        conformance.path("passed").asInt(),
                        conformance.path("failed").asInt(),
                        conformance.path("skipped").asInt())
                : "not known";
    }

    private static String spread(JsonNode job) {
        JsonNode fps = job.path("framesPerSecond");
        return fps.isObject()
                ? format(
                        "%.1f (%.1f to %.1f)",
                        fps.path("median").asDouble(),
                        fps.path("least").asDouble(),
                        fps.path("most").asDouble())
                : "none";
    }

    private static String share(JsonNode share) {
        return share.isNumber() ? format("%.1f %%", 100 * share.asDouble()) : "not known";
    }

    private static String seconds(JsonNode seconds) {
        return seconds.isNumber() ? format("%.3f", seconds.asDouble()) : "";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private void line(String pattern, Object... values) {
        text.append(values.length == 0 ? pattern : format(pattern, values)).append('\n');
    }
}
