package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong: one clear sentence, a status that says so, and no output file. */
@Tag("once")
class BadInputIT {
    private static final String GOOD = """
            {"name": "t", "resolution": [320, 180], "shots": [
              {"id": "s", "duration": 0.25, "keyframes": [{"image": "a.jpg", "time": 0}]}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void makePicture() throws IOException {
        Files.write(folder.resolve("a.jpg"), jpeg());
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 640; x++) {
                image.setRGB(x, y, (x * 255 / 640) << 16 | (y * 255 / 360) << 8 | (x * y) & 0xFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** Runs the program and checks everything that holds for every error. */
    private String refused(int status, String... words) throws Exception {
        Program.Run run = Program.run(folder, words);
        String err = run.err();
        assertEquals(status, run.status(), err);
        assertEquals("", run.out());
        assertTrue(err.startsWith("video-engine: "), err);
        assertEquals(1, err.strip().lines().count(), err);
        assertFalse(err.contains("Exception"), err);
        try (var files = Files.walk(folder)) {
            List<Path> left = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(mp4|mkv|y4m|png)|.*\\.part-.*"))
                    .filter(file -> !file.getFileName().toString().equals("bomb.png"))
                    .toList();
            assertEquals(List.of(), left);
        }
        return err;
    }

    private void project(String text) throws IOException {
        Files.writeString(folder.resolve("project.json"), text);
    }

    @Test
    void missingProject() throws Exception {
        assertTrue(refused(1, "render", "nowhere.json").contains("nowhere.json"));
    }

    /** What else may be wrong with a project is tested where projects are read. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "broken JSON       | \"name\": \"t\",      | \"name\": \"t\",,           | line 1",
                "unknown field     | \"duration\"          | \"duratoin\"                | duration",
                "missing image     | a.jpg                 | b.jpg                       | b.jpg",
                "path outside      | a.jpg                 | ../a.jpg                    | ../a.jpg"
            })
    void wrongProjects(String name, String from, String to, String says) throws Exception {
        assertTrue(GOOD.contains(from), from);
        project(GOOD.replace(from, to));
        String sentence = refused(1, "render", "project.json", "--out", "t.mp4");
        assertTrue(sentence.contains("project.json"), sentence);
        assertTrue(sentence.contains(says), sentence);
    }

    @Test
    void picturesThatAreNone() throws Exception {
        project(GOOD);
        Files.writeString(folder.resolve("a.jpg"), "This is not a picture.");
        assertTrue(refused(1, "render", ".", "--out", "t.mp4").contains("a.jpg"));
        byte[] whole = jpeg();
        Files.write(folder.resolve("a.jpg"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refused(1, "render", ".", "--out", "t.mp4").contains("a.jpg"));
    }

    @Test
    void bomb() throws Exception {
        project(GOOD.replace("a.jpg", "bomb.png"));
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes())
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue());
        Files.write(folder.resolve("bomb.png"), png.array());
        String sentence = refused(1, "render", ".", "--out", "t.mp4");
        assertTrue(sentence.contains("60000"), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "2, --resolution 0x0, resolution",
        "2, --resolution 1x1, resolution",
        "2, --resolution 20000x20000, resolution",
        "2, --resolution 321x180, even",
        "2, --quality best, quality",
        "2, --fps fast, frame rate",
        "2, --frames 5-900, frame 6",
        "2, --frames 0-3, range",
        "2, --threads -1, threads",
        "2, --backend warp, warp",
        "2, --qualiti high, --quality",
        "2, shot9, shot9",
        "1, --codec divx, divx",
        "1, --codec vp9 --out t.mov, vp9",
        "1, --out t.avi, t.avi",
        "1, --out /proc/nowhere/t.mp4, /proc",
        "2, --memory-limit plenty, memory-limit",
        "2, --memory-limit 301M, about"
    })
    void wrongUse(int status, String options, String says) throws Exception {
        project(GOOD);
        String[] words = ("render . " + options).split(" ");
        String sentence = refused(status, words);
        assertTrue(sentence.contains(says), sentence);
    }

    @Test
    void anOutputDoesNotOverwriteWhatTheProjectIsMadeOf() throws Exception {
        Path voice = Files.writeString(folder.resolve("voice.mp4"), "a voice");
        project(GOOD.replace("\"name\"", "\"audio\": {\"file\": \"voice.mp4\"}, \"name\""));
        Program.Run run = Program.run(folder, "render", ".", "--out", "voice.mp4");
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains("would overwrite " + voice + ", a sound of the project"), run.err());
        assertEquals("a voice", Files.readString(voice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--codec divx", "--out t.avi", "--out t.png --codec h264"})
    void anEstimateIsOfWhatCanBeRendered(String options) throws Exception {
        project(GOOD);
        refused(1, ("estimate . " + options).split(" "));
    }

    @Test
    void unknownCommand() throws Exception {
        assertTrue(refused(2, "rendr").contains("render"));
    }
}
