package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program is interrupted: it ends with status 130 and at most one sentence, and leaves nothing behind. */
class InterruptIT {
    private static final String EXAMPLE = Program.HOME.resolve("examples/alps").toString();
    /** What the first film keeps for another render, once a chunk of it is finished. */
    private static final String KEPT = ".f.mkv.render";

    private static final int STARTS = 10;
    private static final int LATEST_MILLIS = 2_000;

    @TempDir
    Path folder;

    private Path temporary;

    @BeforeEach
    void makeTemporaryFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Process start(String... words) throws IOException {
        return Program.start(folder, "-Djava.io.tmpdir=" + temporary, words);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(".out") && !file.endsWith(".err") && !file.endsWith("tmp"))
                    .filter(file -> !file.endsWith(KEPT))
                    .toList();
        }
    }

    private String interrupted(Process process, String when) throws Exception {
        try {
            Program.interrupt(process);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), when);
        } finally {
            process.destroyForcibly();
        }
        String err = Program.text(folder, "err");
        assertEquals(130, process.exitValue(), when + err);
        assertEquals("", Program.text(folder, "out"), when);
        assertEquals(List.of(), files(temporary), when);
        return err;
    }

    @Test
    void atAnyMomentOfItsStart() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < STARTS; i++) {
            long delay = (long) ((i + random.nextDouble()) * LATEST_MILLIS / STARTS);
            String when = "interrupted after " + delay + " ms (seed " + seed + "): ";
            Process process = start("render", EXAMPLE, "--resolution", "1280x720", "--out", "f.mkv");
            Thread.sleep(delay);
            String err = interrupted(process, when);
            // Before Java runs there is nobody to say anything; a film is kept only when some of it was encoded.
            boolean kept = err.contains("f.partial.mkv");
            assertTrue(err.isEmpty() || err.matches("video-engine: cancelled.*\\R"), when + err);
            assertEquals(kept ? List.of(folder.resolve("f.partial.mkv")) : List.of(), files(folder), when);
            assertEquals(err.contains("--resume"), Files.exists(folder.resolve(KEPT)), when + err);
            Files.deleteIfExists(folder.resolve("f.partial.mkv"));
        }
    }

    @Test
    void inMidRender() throws Exception {
        Process process = start("render", EXAMPLE, "--resolution", "3840x2160", "--out", "long.mkv");
        for (int i = 0; i < 400 && files(folder).isEmpty(); i++) {
            Thread.sleep(50);
        }
        Thread.sleep(1500);
        String err = interrupted(process, "");
        assertTrue(err.startsWith("video-engine: cancelled; "), err);
        assertTrue(files(folder).stream().noneMatch(file -> file.toString().contains(".part-")), err);
    }

    @Test
    void inACommandWithoutJobs() throws Exception {
        Process process = start("conformance");
        Thread.sleep(1500);
        String err = interrupted(process, "");
        // A compiler on board of a driver that is interrupted, too, may say a word of its own before.
        assertTrue(err.endsWith("video-engine: cancelled" + System.lineSeparator()), err);
        assertFalse(err.contains("Exception"), err);
    }
}
