package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built program draws the same bytes however and on whatever it runs. */
@Tag("once")
class SameBytesIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final String VECTOR = "-Dorg.videoengine.engine.cpu.vector=";

    @TempDir
    Path folder;

    /** Of a short film of an example. */
    private String digest(Path java, String javaOptions, String example, String frames, String... options)
            throws Exception {
        Path film = folder.resolve("f.y4m");
        String project = Program.HOME.resolve("examples").resolve(example).toString();
        String[] words = Stream.concat(
                        Stream.of("render", project, "--frames", frames, "--resolution", "640x360", "--out", "f.y4m"),
                        Stream.of(options))
                .toArray(String[]::new);
        Process process = Program.start(folder, List.of(), java, javaOptions, words);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Program.text(folder, "err"));
        byte[] bytes = Files.readAllBytes(film);
        Files.delete(film);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void onAnyNumberOfThreads() throws Exception {
        String expected = digest(JAVA, "", "alps", "40-60", "--threads", "1");
        assertEquals(expected, digest(JAVA, "", "alps", "40-60", "--threads", "2"));
        assertEquals(expected, digest(JAVA, "", "alps", "40-60", "--threads", "5"));
    }

    /** The second example is in a dissolve from a rolling camera to one that blurs along a path. */
    @ParameterizedTest
    @CsvSource({"alps, 40-50, high", "journey, 86-88, ultra"})
    void onEveryJava(String example, String frames, String quality) throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Map.Entry<Integer, Path> java : JavaHomes.byVersion().entrySet()) {
            for (String vector : List.of("off", "on")) {
                digests.put(
                        "Java " + java.getKey() + " with the Vector API " + vector,
                        digest(java.getValue(), VECTOR + vector, example, frames, "--quality", quality));
            }
        }
        assertEquals(
                1,
                Set.copyOf(digests.values()).size(),
                () -> "The example " + example + " has other bytes on one Java than on another: " + digests);
    }
}
