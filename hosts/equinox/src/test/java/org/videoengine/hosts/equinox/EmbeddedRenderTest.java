package org.videoengine.hosts.equinox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The example of a program that embeds the engine, as its users start it: by each framework, from its source. */
public class EmbeddedRenderTest {
    private static final Path DISTRIBUTION =
            Path.of("../../distribution/target/video-engine").toAbsolutePath().normalize();
    private static final String EXAMPLE = "examples/embedding/EmbeddedRender.java";
    private static final int FRAMES = 6;
    private static final int FRAME_BYTES = "FRAME\n".length() + 96 * 54 * 3 / 2;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void itRendersInFelix() throws Exception {
        assertRenders(jars("lib", "org.apache.felix.framework-").findFirst().orElseThrow());
    }

    @Test
    public void itRendersInEquinox() throws Exception {
        assertRenders(Path.of(EquinoxFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    @Test
    public void theDocumentsShowIt() throws Exception {
        String source = Files.readString(DISTRIBUTION.resolve(EXAMPLE));
        String document = Files.readString(DISTRIBUTION.resolve("docs/embedding.md"));

        assertTrue(document.contains(source.substring(source.indexOf("public class"))));
    }

    @Test
    public void theRunFileNamesAllThatItsRequirementsNeed() throws Exception {
        String run = Files.readString(DISTRIBUTION.resolve("host.bndrun"));
        String bundles = run.substring(run.indexOf("-runbundles"));

        // For the packages of media and of core, and for the extender that all of them need.
        for (String needed : List.of(
                "org.videoengine.natives.ffmpeg",
                "com.fasterxml.jackson.core.jackson-databind",
                "org.apache.felix.scr")) {
            assertTrue(bundles, bundles.contains(needed));
        }
        assertTrue(Files.readString(DISTRIBUTION.resolve("index.xml"))
                .contains("url\" value=\"backends/engine-cpu.jar\""));
    }

    private void assertRenders(Path framework) throws Exception {
        Path film = folder.getRoot().toPath().resolve("film.y4m");
        Path output = folder.newFile().toPath();
        String classPath = Stream.concat(
                        Stream.of(framework), Stream.concat(jars("lib", "slf4j-"), jars("bundles", "api-")))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        DISTRIBUTION.resolve(EXAMPLE).toString(),
                        DISTRIBUTION.toString(),
                        project().toString(),
                        film.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue("it ends", program.waitFor(2, TimeUnit.MINUTES));
        } finally {
            program.destroyForcibly();
        }
        String said = Files.readString(output);
        assertEquals(said, 0, program.exitValue());
        byte[] bytes = Files.readAllBytes(film);
        int header = new String(bytes, 0, 200, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        assertEquals(said, header + FRAMES * FRAME_BYTES, bytes.length);
    }

    /** A still of the example, for a quarter of a second. */
    private Path project() throws Exception {
        Path picture = folder.getRoot().toPath().resolve("picos.jpg");
        Files.copy(DISTRIBUTION.resolve("examples/alps/images/picos.jpg"), picture);
        return Files.writeString(folder.getRoot().toPath().resolve("project.json"), """
                {"name": "still", "frameRate": "24", "resolution": [96, 54],
                 "shots": [{"id": "one", "duration": 0.25, "keyframes": [{"image": "picos.jpg", "time": 0}]}]}
                """);
    }

    private static Stream<Path> jars(String place, String start) throws Exception {
        try (Stream<Path> files = Files.list(DISTRIBUTION.resolve(place))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(start))
                    .toList();
            return found.stream();
        }
    }
}
