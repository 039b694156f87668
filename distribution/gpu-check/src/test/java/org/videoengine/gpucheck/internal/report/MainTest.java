package org.videoengine.gpucheck.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The check with a program that is a script, on a machine that is a folder. */
@DisabledOnOs(OS.WINDOWS)
class MainTest {
    private static final String GOOD_LIST =
            "{\"backends\": [{\"id\": \"good\", \"kind\": \"cpu\", \"device\": \"D\", \"detail\": \"d\","
                    + " \"memoryBytes\": 1, \"reason\": null}]}";
    private static final String GOOD_CONFORMANCE =
            "{\"reasons\": [], \"conformance\": {\"passed\": 3, \"failed\": 0, \"skipped\": 0, \"seconds\": 1,"
                    + " \"worst\": null, \"failures\": []}}";
    private static final String GOOD_TIMING =
            "{\"reasons\": [], \"bandwidth\": null, \"peakMemoryBytes\": 5, \"jobs\": [{\"name\": \"move\","
                    + " \"framesPerSecond\": {\"median\": 2, \"least\": 1, \"most\": 3, \"runs\": [2, 1, 3]},"
                    + " \"seconds\": {}}]}";

    @TempDir
    Path folder;

    private Path home;
    private Path machine;

    @BeforeEach
    void makeFolders() throws Exception {
        home = folder.resolve("the home");
        machine = Files.createDirectories(folder.resolve("machine"));
        Files.createDirectories(home.resolve("program/bin"));
    }

    /** A backend for which the script does these things. */
    private void backend(String name, String list, String conformance, String timing) throws Exception {
        Path backend = Files.createDirectories(home.resolve("program/backends").resolve(name));
        Files.writeString(backend.resolve("list"), list);
        Files.writeString(backend.resolve("conformance"), conformance);
        Files.writeString(backend.resolve("timing"), timing);
        Path script = home.resolve("program/bin/video-engine");
        Files.writeString(
                script,
                "#!/bin/sh\nbackend=${JDK_JAVA_OPTIONS#*-Dfelix.fileinstall.dir=}\n. \"${backend%%\\\"*}/$1\"\n");
        assertTrue(script.toFile().setExecutable(true));
    }

    private static String writes(String document) {
        return "cat >\"$2\" <<'END'\n" + document + "\nEND\n";
    }

    private void goodBackend() throws Exception {
        backend("good", writes(GOOD_LIST), writes(GOOD_CONFORMANCE), writes(GOOD_TIMING));
    }

    private JsonNode report(boolean passed) throws Exception {
        Path work = Files.createDirectories(folder.resolve("work"));
        Options options = Options.of(List.of(folder.resolve("out").toString(), "--limit", "20"));
        assertEquals(passed, new Main(new Program(home, work), options, new SystemFacts(machine)).run());
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("out/gpu-check.json").toFile());
        assertEquals(passed, report.path("passed").asBoolean());
        return report;
    }

    @Test
    void passesWhenAllDevicesDo() throws Exception {
        goodBackend();
        JsonNode device = report(true).path("devices").path(0);
        assertEquals(3, device.path("conformance").path("passed").asInt());
        String markdown = Files.readString(folder.resolve("out/gpu-check.md"));
        assertTrue(markdown.contains("| D | good | 3 passed, 0 failed, 0 skipped | 2.0 (1.0 to 3.0) |"), markdown);
    }

    @Test
    void writesDownWhatCrashesAndGoesOn() throws Exception {
        goodBackend();
        String fault = "echo '# A fatal error has been detected:'; echo '#  SIGSEGV (0xb) in libbad.so'; exit 134\n";
        backend("bad", writes(GOOD_LIST.replace("good", "bad")), writes(GOOD_CONFORMANCE), writes(GOOD_TIMING) + fault);
        backend("absent", "echo no such thing; exit 3\n", "", "");
        JsonNode report = report(false);
        assertEquals(2, report.path("devices").size());
        JsonNode bad = report.path("devices").path(0);
        assertEquals(
                "timing ended with status 134: SIGSEGV (0xb) in libbad.so",
                bad.path("reasons").path(0).asText());
        assertEquals(1, bad.path("jobs").size(), "what was known before");
        assertTrue(report.path("devices").path(1).path("passed").asBoolean());
        JsonNode absent = report.path("unusable").path(0);
        assertEquals(
                "list ended with status 3: no such thing", absent.path("reason").asText());
        assertTrue(absent.path("found").asBoolean());
    }

    @Test
    void aBackendWithoutADeviceIsNoFailure() throws Exception {
        goodBackend();
        backend(
                "none",
                writes("{\"backends\": [{\"id\": \"cuda:0\", \"kind\": \"cuda\", \"found\": false,"
                        + " \"reason\": \"no driver\"}]}"),
                "",
                "");
        JsonNode unusable = report(true).path("unusable").path(0);
        assertEquals("no driver", unusable.path("reason").asText());
        assertFalse(unusable.path("found").asBoolean());
    }

    @Test
    void aDeviceThatCannotBeUsedIsOne() throws Exception {
        goodBackend();
        backend(
                "wrong",
                writes("{\"backends\": [{\"id\": \"opencl:0\", \"kind\": \"opencl\", \"found\": true,"
                        + " \"reason\": \"it calculates wrongly\"}]}"),
                "",
                "");
        JsonNode unusable = report(false).path("unusable").path(0);
        assertEquals("it calculates wrongly", unusable.path("reason").asText());
        assertTrue(unusable.path("found").asBoolean());
    }

    /** Java gets the folders as they are, whatever is in their names. */
    @Test
    void foldersMayHaveSpaces() throws Exception {
        Files.createSymbolicLink(home.resolve("runtime"), Path.of(System.getProperty("java.home")));
        backend(
                "with  spaces",
                "\"$JAVA_HOME/bin/java\" -XshowSettings:properties -version 2>&1 | grep felix.fileinstall.dir\nexit 3\n",
                "",
                "");
        assertEquals(
                "list ended with status 3: felix.fileinstall.dir = " + home.resolve("program/backends/with  spaces"),
                report(false).path("unusable").path(0).path("reason").asText());
    }

    @Test
    void aGraphicsProcessorOnWhichNothingDrawsIsOne() throws Exception {
        goodBackend();
        Path gpu = Files.createDirectories(machine.resolve("proc/driver/nvidia/gpus/0000:01:00.0"));
        Files.writeString(gpu.resolve("information"), "Model: \t\t NVIDIA H100\nIRQ:   7\n");
        JsonNode unusable = report(false).path("unusable").path(0);
        assertEquals(
                "NVIDIA's driver has NVIDIA H100, but no backend draws on it with CUDA",
                unusable.path("reason").asText());
    }

    @Test
    void nothingAtAllIsNoSuccess() throws Exception {
        Files.createDirectories(home.resolve("program/backends"));
        assertEquals(0, report(false).path("devices").size());
    }
}
