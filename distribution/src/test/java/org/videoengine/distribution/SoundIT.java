package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films of the built program are listened to: pitch, level and moment of what is heard. */
@Tag("once")
class SoundIT {
    /** How sure the moment of a beginning is, after coding, in seconds. */
    private static final double MOMENT = 0.012;

    @TempDir
    Path folder;

    /** Three shots of a second, with a tone each, the last of which is far too loud. */
    @BeforeEach
    void make() throws Exception {
        Path project = Files.createDirectory(folder.resolve("tones"));
        Files.copy(Program.HOME.resolve("examples/alps/images/picos.jpg"), project.resolve("picos.jpg"));
        Heard.tone(project.resolve("a.wav"), 440, 5, 0.5);
        Heard.tone(project.resolve("b.wav"), 1000, 0.5, 0.5);
        Heard.tone(project.resolve("c.wav"), 1760, 2, 0.5);
        String shot = "{\"id\": \"%s\", \"duration\": 1, \"keyframes\": [{\"image\": \"picos.jpg\"}]}";
        Files.writeString(
                project.resolve("project.json"),
                "{\"name\": \"Tones\", \"frameRate\": \"24\", \"resolution\": [64, 36], \"shots\": ["
                        + String.format(shot, "first") + "," + String.format(shot, "second") + ","
                        + String.format(shot, "third") + "], \"audio\": ["
                        + "{\"file\": \"a.wav\", \"in\": 1, \"out\": 2, \"gain\": -6},"
                        + "{\"file\": \"b.wav\", \"start\": 1.25},"
                        + "{\"file\": \"c.wav\", \"start\": 2, \"gain\": 12, \"fadeOut\": 0.25}]}");
    }

    private Program.Run render(String... words) throws Exception {
        String[] all = new String[words.length + 2];
        all[0] = "render";
        all[1] = "tones";
        System.arraycopy(words, 0, all, 2, words.length);
        Program.Run run = Program.run(folder, all);
        assertEquals(0, run.status(), run.err());
        return run;
    }

    @Test
    void theWholeFilm() throws Exception {
        Program.Run run = render("--out", "film.mp4");
        Heard film = Heard.of(folder.resolve("film.mp4"));
        assertEquals(3, film.seconds(), 0.03, film.toString());

        assertEquals(440, film.pitch(0.1, 0.9), 2);
        assertEquals(0.5 * Math.pow(10, -6 / 20.0), film.amplitude(440, 0.1, 0.9), 0.01);
        assertEquals(1000, film.pitch(1.3, 1.7), 3);
        assertEquals(0.5, film.amplitude(1000, 1.3, 1.7), 0.02);
        assertEquals(1.25, film.louderThan(0.1, 1.05), MOMENT);
        assertEquals(0, film.amplitude(1000, 1.8, 1.95), 0.005);
        assertEquals(2, film.louderThan(0.1, 1.8), MOMENT);
        assertEquals(1760, film.pitch(2.1, 2.7), 3);
        // Of 1.99 times full level, turned down to 1 dB below it as a whole: no overtone of tops that are cut off.
        assertEquals(Math.pow(10, -1 / 20.0), film.amplitude(1760, 2.1, 2.7), 0.03);
        assertEquals(0, film.amplitude(3 * 1760, 2.1, 2.7), 0.005);
        assertTrue(film.peak() < 1, film.toString());
        assertTrue(film.amplitude(1760, 2.97, 2.99) < 0.2, "it falls to silence at the end");
        assertTrue(run.out().contains("peaks at +6.0 dBTP"), run.out());
    }

    @Test
    void namedShotsHaveTheirSoundInTheirOrder() throws Exception {
        Program.Run run = render("third", "first", "--out", "two.mp4");
        Heard film = Heard.of(folder.resolve("two.mp4"));
        assertEquals(2, film.seconds(), 0.03, film.toString());
        assertEquals(1760, film.pitch(0.1, 0.7), 3);
        assertEquals(440, film.pitch(1.1, 1.9), 2);
        assertEquals(0.5 * Math.pow(10, -6 / 20.0), film.amplitude(440, 1.1, 1.9), 0.01);
        assertEquals(0, film.amplitude(1000, 0.1, 1.9), 0.002);
        assertTrue(run.out().contains("peaks at"), run.out());

        String shots = Program.run(folder, "shots", "tones").out();
        assertTrue(shots.contains("b.wav") && shots.contains("1.25 s") && shots.contains("-6 dB"), shots);
    }
}
