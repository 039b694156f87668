package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built program is killed while it renders, again and again: with {@code --resume} the film is what it would have been. */
@Tag("once")
class ResumeIT {
    private static final int FRAMES = 480;
    private static final long MOST_SECONDS = 120;
    private static final int MOST_MILLIS = 150;

    @TempDir
    Path folder;

    private void project() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        for (String picture : List.of("picos.jpg", "aitzgorri.jpg")) {
            Files.copy(
                    Program.HOME.resolve("examples/alps/images").resolve(picture),
                    folder.resolve("images").resolve(picture));
        }
        String text = Files.readString(Program.HOME.resolve("examples/alps/project.json"))
                .replace("\"duration\": 5.0", "\"duration\": 20.0")
                .replace("\"time\": 4.5", "\"time\": 19.5");
        Files.writeString(folder.resolve("project.json"), text);
    }

    private static String[] words(String output, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "render", "project.json", "--resolution", "320x180", "--threads", "1", "--json", "--out", output));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private JsonNode rendered(String output, String... more) throws Exception {
        Program.Run run = Program.run(folder, words(output, more));
        assertEquals(0, run.status(), run.out() + run.err());
        return new ObjectMapper().readTree(run.out());
    }

    /** Frames in chunks that the journal of a film says are finished. */
    private int finished(String film) throws IOException {
        Path journal = folder.resolve("." + film + ".render/journal");
        int frames = 0;
        if (Files.exists(journal)) {
            for (String line : Files.readString(journal).split("\n")) {
                String[] words = line.split(" ");
                frames += words.length == 6 && words[1].equals("chunk") ? Integer.parseInt(words[3]) : 0;
            }
        }
        return frames;
    }

    /** Kills a render some time after so many frames of it are finished. */
    private void kill(String film, int after, int millis, String... more) throws Exception {
        Process process = Program.start(folder, "-XX:TieredStopAtLevel=1", words(film, more));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (process.isAlive() && finished(film) < after && System.nanoTime() < end) {
            Thread.sleep(2);
        }
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    @ParameterizedTest
    @CsvSource({"f.mp4, 96", "f.y4m, 100"})
    void theFilmIsTheSameHoweverOftenItIsKilled(String film, int chunk) throws Exception {
        project();
        JsonNode whole = rendered("whole-" + film);
        assertEquals(FRAMES, whole.get("drawn").asInt());
        byte[] expected = Files.readAllBytes(folder.resolve("whole-" + film));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int before = 0;
        kill(film, 1, random.nextInt(MOST_MILLIS));
        for (int times = 0; times < 3 && !Files.exists(folder.resolve(film)); times++) {
            int finished = finished(film);
            assertTrue(finished >= before, "seed " + seed);
            before = finished;
            kill(film, finished + 1, random.nextInt(MOST_MILLIS), "--resume");
        }
        if (!Files.exists(folder.resolve(film))) {
            int finished = finished(film);
            JsonNode rest = rendered(film, "--resume");
            assertEquals(finished, rest.get("kept").asInt(), "seed " + seed);
            assertEquals(FRAMES - finished, rest.get("drawn").asInt(), "seed " + seed);
            assertEquals(FRAMES, rest.get("frames").asInt());
            assertTrue(
                    rest.get("notes").toString().contains("resumed at frame " + (finished + 1) + " of " + FRAMES),
                    rest.toString());
            assertTrue(finished >= Math.min(chunk, 10), rest.toString());
        }
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve(film)), "seed " + seed);
        Path kept = folder.resolve("." + film + ".render");
        if (Files.exists(kept)) {
            // Killed after the film got its name and before what was kept was gone: the next render tidies up.
            rendered(film, "--resume");
            assertArrayEquals(expected, Files.readAllBytes(folder.resolve(film)), "seed " + seed);
        }
        assertFalse(Files.exists(kept));
    }

    @Test
    void anotherFilmIsNotGoneOnWithAndWithoutResumingItBeginsAnew() throws Exception {
        project();
        kill("f.mp4", 1, 0);
        assertTrue(finished("f.mp4") > 0 && !Files.exists(folder.resolve("f.mp4")));
        Program.Run refused = Program.run(folder, words("f.mp4", "--resume", "--quality", "low"));
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("because the quality was high and is low now"), refused.err());
        Files.writeString(
                folder.resolve("project.json"),
                Files.readString(folder.resolve("project.json")).replace("\"amount\": 0.12", "\"amount\": 0.13"));
        refused = Program.run(folder, words("f.mp4", "--resume"));
        assertTrue(refused.err().contains("because what shot shot_001 is was"), refused.err());
        assertTrue(finished("f.mp4") > 0);
        assertEquals(0, rendered("f.mp4").get("kept").asInt());
        JsonNode again = rendered("f.mp4", "--resume");
        assertTrue(again.get("notes").toString().contains("nothing to resume"), again.toString());
    }
}
