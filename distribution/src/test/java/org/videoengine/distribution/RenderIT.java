package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program at its main job. */
class RenderIT {
    private static final Path EXAMPLE = Program.HOME.resolve("examples/alps");

    @TempDir
    Path folder;

    @Test
    void encodesFilms() throws Exception {
        for (String name : List.of("f.mp4", "f.mkv", "f.webm", "f.mov")) {
            Program.Run run = Program.run(
                    folder, "render", EXAMPLE.toString(), "--resolution", "320x180", "--frames", "1-24", "--out", name);
            assertEquals(0, run.status(), run.err());
            assertTrue(run.out().contains(name), run.out());
            assertTrue(Files.size(folder.resolve(name)) > 5_000);
        }
    }

    @Test
    void numbersStillsAsTheFilmDoesAndResumes() throws Exception {
        String[] words = {
            "render",
            EXAMPLE.toString(),
            "--resolution",
            "320x180",
            "--frames",
            "7-9",
            "--out",
            "p/%05d.png",
            "--resume"
        };
        assertEquals(0, Program.run(folder, words).status());
        Path first = folder.resolve("p/00007.png");
        Path second = folder.resolve("p/00008.png");
        Path third = folder.resolve("p/00009.png");
        byte[] drawn = Files.readAllBytes(second);
        byte[] cut = Files.readAllBytes(third);
        Files.delete(second);
        // One that is whole is kept, whatever it shows; one that is not, is drawn again.
        Files.copy(first, third, StandardCopyOption.REPLACE_EXISTING);
        Files.write(first, Arrays.copyOf(cut, cut.length - 1));
        byte[] kept = Files.readAllBytes(third);
        assertEquals(0, Program.run(folder, words).status());
        assertArrayEquals(drawn, Files.readAllBytes(second));
        assertArrayEquals(kept, Files.readAllBytes(third));
        assertArrayEquals(kept, Files.readAllBytes(first));
    }

    @Test
    @Tag("once")
    void listsWhatThereIs() throws Exception {
        assertTrue(Program.run(folder, "backends").out().contains("cpu"));
        assertTrue(Program.run(folder, "backends", "--json").out().startsWith("{"));
        assertTrue(Program.run(folder, "shots", EXAMPLE.toString()).out().contains("shot_001"));
        assertTrue(Program.run(folder, "timeline", EXAMPLE.toString()).out().contains("120 frames"));
        assertTrue(Program.run(folder, "plan", EXAMPLE.toString()).out().contains("3200x2400"));
        assertTrue(Program.run(folder, "render", "--help").out().contains("--resolution"));
        assertTrue(Program.run(folder, "help").out().contains("conformance"));
    }
}
