package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the built program. */
@Tag("once")
class BenchmarkIT {
    private static final boolean OPENCL_EXPECTED = System.getenv("VIDEO_ENGINE_OPENCL") != null;

    /** For machines that do much else. */
    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void measuresTheStandardJobOnEveryBackendAndComparesReports() throws Exception {
        Program.Run first = measured("--quick", "--out", "first.json", "--out", "made/first.html");
        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().startsWith("The standard job: "), first.out());
        assertTrue(first.out().contains("* The best configuration."), first.out());
        assertTrue(Files.readString(folder.resolve("made/first.html")).startsWith("<!DOCTYPE html>"));
        JsonNode report = follows(Files.readString(folder.resolve("first.json")));
        assertEquals("standard", report.at("/job/name").asText());
        assertEquals(1920, report.at("/job/width").asInt());
        assertTrue(report.at("/complete").asBoolean());
        assertFalse(report.at("/best").isNull());
        boolean openCl = false;
        for (JsonNode result : report.at("/results")) {
            boolean measured = result.at("/status").asText().equals("measured");
            openCl |= measured && result.at("/configuration/kind").asText().equals("opencl");
            assertTrue(measured || !result.at("/reason").asText().isEmpty(), result.toString());
        }
        assertTrue(openCl || !OPENCL_EXPECTED, first.out());

        Program.Run same = Program.run(
                folder, "benchmark", "--from", "first.json", "--compare", "first.json", "--out", "same.html", "--json");
        assertEquals(0, same.status(), same.err());
        JsonNode compared = follows(same.out());
        assertTrue(compared.at("/comparison/sameMachine").asBoolean(), same.out());
        for (JsonNode difference : compared.at("/comparison/configurations")) {
            assertFalse(
                    Set.of("faster", "slower")
                            .contains(difference.at("/verdict").asText()),
                    same.out());
        }
        assertTrue(Files.readString(folder.resolve("same.html")).contains("Against the earlier report"));
    }

    /** With the compiler that optimises, unlike short runs of other tests: without it vectors are slow. */
    private Program.Run measured(String... options) throws Exception {
        String[] words = new String[options.length + 1];
        words[0] = "benchmark";
        System.arraycopy(options, 0, words, 1, options.length);
        Process process = Program.start(folder, "", words);
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "the benchmark did not end");
        } finally {
            process.destroyForcibly();
        }
        return new Program.Run(process.exitValue(), Program.text(folder, "out"), Program.text(folder, "err"));
    }

    private static JsonNode follows(String document) throws IOException {
        Path schema = Program.HOME.resolve("docs/schemas/benchmark.schema.json");
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(schema))
                        .validate(document, InputFormat.JSON),
                document);
        return new ObjectMapper().readTree(document);
    }

    @Test
    void whatWasMeasuredIsKeptWhenItIsInterrupted() throws Exception {
        String example = Program.HOME.resolve("examples/journey").toString();
        Process process = Program.start(
                folder,
                "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                "benchmark",
                example,
                "peaks",
                "--backends",
                "cpu",
                "--runs",
                "100",
                "--out",
                "b.json");
        try {
            Thread.sleep(15_000);
            Program.interrupt(process);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        String err = Program.text(folder, "err");
        assertEquals(130, process.exitValue(), err);
        assertTrue(err.startsWith("video-engine: cancelled; "), err);
        assertFalse(Files.exists(folder.resolve("b.json")), err);
        Path partial = folder.resolve("b.partial.json");
        assertEquals(err.contains("b.partial.json"), Files.exists(partial), err);
        if (Files.exists(partial)) {
            assertFalse(follows(Files.readString(partial)).at("/complete").asBoolean());
        }
        assertEquals(0, folder.resolve("tmp").toFile().list().length, err);
    }

    @Test
    void wrongUseIsSaidBeforeAnythingIsMeasured() throws Exception {
        Files.writeString(folder.resolve("bad.json"), "{\"format\": 1}");
        refused("a report's name ends .json or .html, not report.txt", "--out", "report.txt");
        refused("bad.json is no benchmark report: ", "--compare", "bad.json");
        refused("missing.json: there is no such file", "--compare", "missing.json");
        refused("there is no backend \"vulkan\"; installed are ", "--backends", "vulkan");
        refused("--runs: a configuration is run 1 to 100 times, not 0", "--runs", "0");
        refused("--from takes what was measured", "--from", "bad.json", "--quick");
        refused(
                "there is no shot \"no\"",
                Program.HOME.resolve("examples/journey").toString(),
                "no");
    }

    private void refused(String part, String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = "benchmark";
        System.arraycopy(words, 0, all, 1, words.length);
        Program.Run run = Program.run(folder, all);
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }
}
