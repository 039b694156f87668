package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor of the built program finds what is really made wrong. */
@Tag("once")
class DoctorIT {
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    /** How the doctor ended, and what it found. */
    private record Outcome(int status, JsonNode document) {

        List<JsonNode> findings(String check) {
            List<JsonNode> findings = new ArrayList<>();
            document.get("findings").forEach(finding -> {
                if (finding.get("id").asText().equals(check)) {
                    findings.add(finding);
                }
            });
            return findings;
        }

        String severity(String check) {
            List<String> order = List.of("ok", "info", "warning", "error");
            return findings(check).stream()
                    .map(finding -> finding.get("severity").asText())
                    .max((a, b) -> order.indexOf(a) - order.indexOf(b))
                    .orElse("none");
        }

        String found(String check) {
            return findings(check).stream()
                    .map(finding -> finding.get("found").asText())
                    .collect(Collectors.joining(" "));
        }
    }

    private Outcome examine(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve(".out").toFile())
                .redirectError(folder.resolve(".err").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the doctor did not end");
        String out = Program.text(folder, "out");
        assertTrue(out.startsWith("{"), out + Program.text(folder, "err"));
        return new Outcome(process.exitValue(), new ObjectMapper().readTree(out));
    }

    private Outcome examine(Path home, String options) throws Exception {
        return examine(
                List.of(home.resolve("bin/video-engine").toString(), "doctor", "--json"),
                Map.of("VIDEO_ENGINE_OPTS", options));
    }

    @Test
    void everyCheckIsInTheDocumentation() throws Exception {
        Outcome outcome = examine(Program.HOME, ONE_COMPILER + " -Dsome.password=hunter2");
        Set<String> checks = new TreeSet<>();
        outcome.document()
                .get("findings")
                .forEach(finding -> checks.add(finding.get("id").asText()));
        // Only said where the rest cannot be.
        checks.add("hardware");
        Set<String> documented;
        try (Stream<String> lines = Files.lines(Program.HOME.resolve("docs/troubleshooting.md"))) {
            documented = lines.filter(line -> line.startsWith("## "))
                    .map(line -> line.substring(3))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(documented, checks);
        assertEquals("ok", outcome.severity("bundles"), outcome.found("bundles"));
        assertEquals("ok", outcome.severity("vector-module"), outcome.found("vector-module"));
        assertFalse(outcome.document().toString().contains("hunter2"));
        assertFalse(outcome.document().get("javaOptions").toString().contains(System.getProperty("user.home") + "/"));
        assertTrue(outcome.document().get("bundles").toString().contains("org.videoengine.core"));
        assertTrue(outcome.document().has("hardware"));
    }

    @Test
    void aSmallHeapIsAnError() throws Exception {
        Outcome outcome = examine(Program.HOME, ONE_COMPILER + " -Xmx48m");
        assertEquals(1, outcome.status());
        assertEquals("error", outcome.severity("heap-size"));
        assertTrue(outcome.found("heap-size").contains("needs 61 MiB"), outcome.found("heap-size"));
    }

    @Test
    void javaWithoutTheVectorModuleIsSaidSo() throws Exception {
        String launcher;
        try (Stream<Path> files = Files.list(Program.HOME.resolve("lib"))) {
            launcher = files.map(Path::toString)
                    .filter(name -> name.matches(".*/launcher-[^/]*[.]jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Outcome outcome = examine(
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        ONE_COMPILER,
                        "-Dvideo.engine.home=" + Program.HOME,
                        "-jar",
                        launcher,
                        "doctor",
                        "--json"),
                Map.of());
        assertEquals("warning", outcome.severity("vector-module"));
        assertTrue(outcome.found("vector-module").contains("without the module"), outcome.found("vector-module"));
        assertEquals(0, outcome.document().at("/hardware/processor/vectorBits").asInt(-1));
    }

    @Test
    void anOpenClLoaderWithoutAPlatformIsSaidSo() throws Exception {
        Path vendors = Files.createDirectories(folder.resolve("vendors"));
        Outcome outcome = examine(
                List.of(Program.HOME.resolve("bin/video-engine").toString(), "doctor", "--json"),
                Map.of("VIDEO_ENGINE_OPTS", ONE_COMPILER, "OCL_ICD_VENDORS", vendors + "/"));
        String found = outcome.found("opencl-platform");
        assumeTrue(!found.contains("is not installed"), found);
        assertEquals("warning", outcome.severity("opencl-platform"), found);
        assertTrue(found.contains("no driver is registered in " + vendors), found);
    }

    @Test
    void aJarThatLacksSomethingIsNamedWithWhatItLacks() throws Exception {
        Path home = folder.resolve("home");
        Folders.copy(Program.HOME, home);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example.needy");
        manifest.getMainAttributes().putValue("Import-Package", "org.example.gone");
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(home.resolve("backends/needy.jar")), manifest)) {
            jar.finish();
        }
        Outcome outcome = examine(home, ONE_COMPILER);
        assertEquals(1, outcome.status());
        assertEquals("error", outcome.severity("bundles"));
        String found = outcome.found("bundles");
        assertTrue(found.contains("org.example.needy 0.0.0"), found);
        assertTrue(found.contains("the package (osgi.wiring.package=org.example.gone), which nobody provides"), found);
    }

    @Test
    void aFullDiskIsAnError() throws Exception {
        SmallDisk disk = SmallDisk.find(folder)
                .filter(found -> found != SmallDisk.SHORT_FILES)
                .orElse(null);
        assumeTrue(disk != null, "no small disk can be made here");
        Outcome outcome = examine(
                disk.command(Program.HOME.resolve("bin/video-engine").toString(), "doctor", "--json"),
                Map.of("VIDEO_ENGINE_OPTS", ONE_COMPILER));
        assertEquals(1, outcome.status());
        assertEquals("error", outcome.severity("disk"), outcome.found("disk"));
        assertTrue(outcome.found("disk").contains("kB are free"), outcome.found("disk"));
        assertEquals("", Files.readString(folder.resolve("left")), "a file was left");
    }

    /** The file in which the kernel tells this process's limit of memory shows a small one, to the doctor and to Java. */
    @Test
    void aContainersLimitThatLeavesNoRoomBesidesTheHeapIsSaidSo() throws Exception {
        Path limit = SmallContainer.limitFile().orElse(null);
        assumeTrue(limit != null, "no memory of control groups is told here");
        SmallContainer container =
                SmallContainer.find(folder, limit, 300L << 20).orElse(null);
        assumeTrue(container != null, "a file cannot be put over " + limit + " here");
        Outcome outcome = examine(
                container.command(Program.HOME.resolve("bin/video-engine").toString(), "doctor", "--json"),
                Map.of("VIDEO_ENGINE_OPTS", ONE_COMPILER));
        String found = outcome.found("container-memory");
        assertEquals("warning", outcome.severity("container-memory"), found);
        assertTrue(found.contains("allows 300 MiB"), found);
        assertEquals("warning", outcome.severity("heap-size"), outcome.found("heap-size"));
    }

    @Test
    void withNoBackendNothingWorks() throws Exception {
        Path home = folder.resolve("home");
        Folders.copy(Program.HOME, home);
        Files.delete(home.resolve("backends/engine-cpu.jar"));
        Files.delete(home.resolve("backends/engine-opencl.jar"));
        Outcome outcome = examine(home, ONE_COMPILER + " -Dorg.videoengine.engine.cpu.vector=off");
        assertEquals("info", outcome.severity("opencl-platform"), outcome.found("opencl-platform"));
        if (outcome.document().at("/hardware/graphics").isEmpty()) {
            assertEquals(1, outcome.status());
            assertEquals("error", outcome.severity("backends"), outcome.found("backends"));
        }
    }
}
