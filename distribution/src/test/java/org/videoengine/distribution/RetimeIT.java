package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program renders a clip, and then that clip at other rates and speeds. */
@Tag("once")
class RetimeIT {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int FRAME_BYTES = WIDTH * HEIGHT * 3 / 2;

    @TempDir
    Path folder;

    @BeforeEach
    void renderClip() throws Exception {
        String journey = Program.HOME.resolve("examples/journey").toString();
        Program.Run run = Program.run(
                folder,
                "render",
                journey,
                "--frames",
                "1-30",
                "--resolution",
                "160x90",
                "--out",
                "clip.mkv",
                "--codec",
                "ffv1");
        assertEquals(0, run.status(), run.err());
        Program.Run raw = Program.run(
                folder, "render", journey, "--frames", "1-30", "--resolution", "160x90", "--out", "clip.y4m");
        assertEquals(0, raw.status(), raw.err());
    }

    private static byte[] frame(byte[] film, int number) {
        int start = 0;
        while (film[start] != '\n') {
            start++;
        }
        int at = start + 1 + number * (FRAME_BYTES + 6) + 6;
        return Arrays.copyOfRange(film, at, at + FRAME_BYTES);
    }

    @Test
    void atItsOwnRateEveryFrameIsKept() throws Exception {
        Program.Run run = Program.run(folder, "retime", "clip.mkv", "--out", "same.y4m");
        assertEquals(0, run.status(), run.err());
        assertEquals(-1, Files.mismatch(folder.resolve("clip.y4m"), folder.resolve("same.y4m")));
    }

    @Test
    void atTwiceTheRateEveryOtherFrameIsKept() throws Exception {
        Program.Run run = Program.run(folder, "retime", "clip.mkv", "--fps", "48", "--out", "twice.y4m", "--json");
        assertEquals(0, run.status(), run.err());
        Path schema = Program.HOME.resolve("docs/schemas/retime.schema.json");
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(schema))
                        .validate(run.out(), InputFormat.JSON),
                run.out());
        assertTrue(run.out().contains("\"frames\" : 60"), run.out());
        byte[] clip = Files.readAllBytes(folder.resolve("clip.y4m"));
        byte[] twice = Files.readAllBytes(folder.resolve("twice.y4m"));
        for (int number = 0; number < 30; number++) {
            assertTrue(Arrays.equals(frame(clip, number), frame(twice, 2 * number)), "frame " + number);
        }
    }

    @Test
    void aClipThatIsTooShortIsNamed() throws Exception {
        Program.Run run = Program.run(folder, "retime", "clip.mkv", "--from", "9", "--out", "x.mp4");
        assertEquals(1, run.status());
        // Matroska's clock has thousandths of a second.
        assertTrue(
                run.err().strip().matches(".*clip.mkv is 1\\.2(49|50) s long, so it has no frame at 9.000 s"),
                run.err());
        run = Program.run(folder, "retime", "clip.mkv", "--to", "9", "--out", "x.mp4");
        assertEquals(2, run.status());
        assertTrue(
                run.err()
                        .strip()
                        .matches(".*clip.mkv: the clip is 1\\.2(49|50) s long, so no stretch of it ends at 9.000 s"),
                run.err());
    }
}
