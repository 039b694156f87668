package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceScenes;

/** The folder of the check is small, needs nothing else, and checks every device: here the processor, and PoCL on it. */
@EnabledOnOs(OS.LINUX)
@Tag("once")
class GpuCheckIT {
    private static final Path CHECK = Path.of("target/gpu-check").toAbsolutePath();
    private static final long MOST_BYTES = 60_000_000;
    private static final long MINUTES = 10;

    @TempDir
    Path folder;

    /** The folder has a Java of its own: it is tried once, however many others the tests run on. */
    @BeforeAll
    static void onlyOnce() {
        assumeTrue(System.getProperty("java.home").equals(System.getProperty("maven.java.home")));
    }

    @Test
    void isSmall() throws IOException {
        try (Stream<Path> files = Files.walk(CHECK)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        }
    }

    /** Runs it with nothing of Java or of this build to be found. */
    private int run(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "-i",
                "PATH=/usr/bin:/bin",
                "HOME=" + folder,
                CHECK.resolve("run").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "it did not end");
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    @Test
    void checksEveryDevice() throws Exception {
        int status = run("--frames", "8", "--warm-ups", "1", "--runs", "3", "--resolution", "320x180", "reports");
        assertEquals(0, status, out());
        String text = Files.readString(folder.resolve("reports/gpu-check.json"));
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Program.HOME.resolve("docs/schemas/gpu-check.schema.json")))
                        .validate(text, InputFormat.JSON),
                text);
        JsonNode report = new ObjectMapper().readTree(text);
        List<String> kinds = report.path("devices").findValuesAsText("kind");
        // What CI installs; where there is more, that is checked as well.
        assertTrue(kinds.contains("cpu") && kinds.contains("opencl"), text);
        report.path("devices").forEach(GpuCheckIT::assertSane);
        String markdown = Files.readString(folder.resolve("reports/gpu-check.md"));
        for (JsonNode device : report.path("devices")) {
            assertTrue(markdown.contains("## " + device.path("id").asText()), markdown);
        }
        assertNoHostName(text + markdown);
    }

    private static void assertSane(JsonNode device) {
        String shown = device.toPrettyString();
        JsonNode conformance = device.path("conformance");
        // One more for the contract.
        assertEquals(
                ConformanceScenes.all().size() + 1, conformance.path("passed").asInt(), shown);
        JsonNode worst = conformance.path("worst");
        assertTrue(worst.path("maxError").asDouble() <= ConformanceKit.MAX_ERROR, shown);
        assertTrue(worst.path("error999").asDouble() <= ConformanceKit.MAX_ERROR_999, shown);
        double memory = device.path("bandwidth").path("memory").asDouble();
        assertTrue(memory > 1e8 && memory < 1e14, shown);
        long peak = device.path("peakMemoryBytes").asLong();
        assertTrue(peak > 20L << 20 && peak < 64L << 30, shown);
        assertEquals(2, device.path("jobs").size(), shown);
        for (JsonNode job : device.path("jobs")) {
            JsonNode fps = job.path("framesPerSecond");
            assertEquals(3, fps.path("runs").size(), shown);
            assertTrue(fps.path("least").asDouble() <= fps.path("median").asDouble(), shown);
            assertTrue(fps.path("median").asDouble() <= fps.path("most").asDouble(), shown);
            assertTrue(fps.path("median").asDouble() > 0.1 && fps.path("median").asDouble() < 1e6, shown);
            assertTrue(
                    job.path("shareOfMemory").asDouble() > 0
                            && job.path("shareOfMemory").asDouble() < 1,
                    shown);
            double total = job.path("seconds").path("total").asDouble();
            // Frames are drawn within a run, so they cannot come slower than the run took.
            assertTrue(fps.path("most").asDouble() * total > 1, shown);
        }
    }

    private static void assertNoHostName(String text) throws IOException {
        String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        assertTrue(name.length() < 4 || !text.contains(name), "the report names the host " + name);
    }

    @Test
    void recordsADeviceThatFailsAndGoesOn() throws Exception {
        int status = run("--limit", "1", "--frames", "2", "--warm-ups", "1", "--runs", "1", "late");
        assertEquals(1, status, out());
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("late/gpu-check.json").toFile());
        assertTrue(report.path("devices").size() >= 2, report.toPrettyString());
        for (JsonNode device : report.path("devices")) {
            assertTrue(
                    device.path("reasons").path(0).asText().contains("did not end within 1 s"),
                    device.toPrettyString());
        }
    }

    @Test
    void saysWhatIsWrongWithItsWords() throws Exception {
        assertEquals(2, run("--frames", "none"));
        assertEquals("gpu-check: --frames takes a positive whole number, not \"none\"", out().strip());
        assertEquals(0, run("--help"));
        assertTrue(out().contains("Exit status"), out());
    }
}
