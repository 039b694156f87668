package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code configure} stores in one process, {@code render} uses in the next. In a copy, since the program is everybody's. */
@Tag("once")
class ConfigureIT {
    @TempDir
    Path folder;

    private Path home;
    private Path stored;

    @BeforeEach
    void copyTheProgram() throws IOException {
        home = folder.resolve("engine");
        Folders.copy(Program.HOME, home);
        for (Path file : List.of(home.resolve("bin/video-engine"))) {
            assertTrue(file.toFile().setExecutable(true));
        }
        stored = home.resolve("conf/org.videoengine.render.defaults.cfg");
    }

    private Program.Run run(String line) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/video-engine").toString()));
        Stream.of(line.split(" "))
                .map(word -> word.equals("alps") ? home.resolve("examples/alps").toString() : word)
                .forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("VIDEO_ENGINE_OPTS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve(".out").toFile())
                .redirectError(folder.resolve(".err").toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the program did not end: " + line);
        }
        return new Program.Run(process.exitValue(), Program.text(folder, "out"), Program.text(folder, "err"));
    }

    private JsonNode document(String line) throws IOException, InterruptedException {
        Program.Run run = run(line + " --json");
        assertEquals(0, run.status(), run.err());
        Path schema = home.resolve("docs/schemas/" + line.split(" ")[0] + ".schema.json");
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(schema))
                        .validate(run.out(), InputFormat.JSON),
                run.out());
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void rendersUseWhatWasMeasured() throws Exception {
        assertEquals("rough", document("estimate alps").at("/estimate/basis").asText());

        // So slow a target that the best configuration keeps up on any machine, however busy it is.
        JsonNode measured = document("configure alps --measure --target-fps 0.01 --seconds 4 --frames 6");
        assertTrue(measured.at("/measured/sustained").asBoolean(), measured.toString());
        assertTrue(measured.at("/measured/trials").size() >= 1, measured.toString());
        assertEquals(stored.toString(), measured.at("/file").asText());
        assertTrue(Files.isRegularFile(stored));
        String quality = measured.at("/config/quality").asText();

        JsonNode render = document("render alps --frames 1-2 --out null:");
        assertEquals(quality, render.at("/quality").asText());
        JsonNode said = document("render alps --frames 1-2 --quality medium --out null:");
        assertEquals("medium", said.at("/quality").asText());

        JsonNode estimate = document("estimate alps");
        assertTrue(estimate.at("/estimate/measurements").asInt() >= 1, estimate.toString());
        assertFalse(estimate.at("/estimate/basis").asText().equals("rough"), estimate.toString());
        assertEquals(quality, estimate.at("/workload/quality").asText());
        JsonNode enough = document("optimize alps --target-fps 0.01");
        assertEquals(0, enough.at("/givenUp").size(), enough.toString());
        JsonNode most = document("optimize alps --quality high --target-fps 100000");
        assertFalse(most.at("/reached").asBoolean(), most.toString());
    }

    @Test
    void whatIsStoredCanBeShownAndForgotten() throws Exception {
        JsonNode guess = document("configure");
        assertTrue(Files.isRegularFile(stored));
        assertEquals(guess.at("/config"), document("configure --show").at("/config"));
        Files.writeString(stored, "quality = low\nresolution = 160x90\nparallel = false\n");
        JsonNode render = document("render alps --frames 1-2 --out null:");
        assertEquals("low", render.at("/quality").asText());
        assertEquals(
                "as configured: quality low, 160x90, one frame at a time (see configure --show)",
                render.at("/notes/0").asText());
        assertFalse(document("configure --reset").at("/stored").asBoolean());
        assertFalse(Files.exists(stored));
        assertEquals(
                "high",
                document("render alps --frames 1-2 --out null:").at("/quality").asText());
        assertTrue(document("configure --dry-run").at("/file").isNull());
        assertFalse(Files.exists(stored));
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() throws Exception {
        Files.writeString(stored, "quality = hgh\n");
        Program.Run wrong = run("render alps --frames 1-2 --out null:");
        assertEquals(1, wrong.status());
        assertEquals(1, wrong.err().lines().count(), wrong.err());
        assertTrue(wrong.err().contains(stored.getFileName() + ": quality: a quality is one of"), wrong.err());
        Files.delete(stored);

        // A folder in the way, since the superuser may write to a folder that is read-only.
        Files.createDirectories(stored.resolve("in the way"));
        Program.Run refused = run("configure");
        assertEquals(1, refused.status(), refused.out());
        assertTrue(refused.err().contains("the configuration cannot be stored in " + stored), refused.err());
        try (Stream<Path> files = Files.list(home.resolve("conf"))) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".new")));
        }
        assertEquals(2, run("configure --measure --reset").status());
        assertEquals(2, run("configure --seconds 5").status());
        assertEquals(2, run("optimize --target-fps -1").status());
        assertEquals(2, run("estimate alps no_such_shot").status());
    }
}
