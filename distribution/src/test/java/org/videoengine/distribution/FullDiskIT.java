package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built program runs out of room for its output: it says so, and leaves nothing that is broken. */
@Tag("once")
class FullDiskIT {
    private static final String EXAMPLE = Program.HOME.resolve("examples/alps").toString();

    @TempDir
    static Path folder;

    private static Optional<SmallDisk> disk;

    @BeforeAll
    static void findDisk() throws Exception {
        disk = SmallDisk.find(folder);
        // The natives are unpacked on the first render; where files must be short that one has to come before.
        Program.run(folder, "render", EXAMPLE, "--resolution", "32x32", "--frames", "1", "--out", "first.mkv");
    }

    /** What a render on the small disk, which must fail, says of it. */
    private static String failureOf(String... words) throws Exception {
        Process process = Program.start(folder, disk.get().command(), "-XX:TieredStopAtLevel=1", words);
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        String err = Program.text(folder, "err");
        assertEquals(1, process.exitValue(), err);
        return err;
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.mkv", "f.mp4", "f.y4m", "f%d.png"})
    void saysSoAndLeavesNothing(String output) throws Exception {
        assumeTrue(disk.isPresent(), "neither a mount in a namespace of its own nor short files are permitted here");
        String[] words = {"render", EXAMPLE, "--resolution", "640x360", "--frames", "1-60", "--out", output};
        String err = failureOf(words);
        String name = output.replace("%d", "\\d+").replace(".", "\\.");
        assertTrue(
                err.matches("video-engine: .*/" + SmallDisk.FOLDER + "/" + name + " cannot be written: "
                        + disk.get().reason() + "; nothing was kept\\R"),
                err);
        assertEquals("", Program.text(folder, "out"));
        assertEquals("", Files.readString(folder.resolve("left")));
    }

    @Test
    void stillsThatAreWholeAreKept() throws Exception {
        assumeTrue(
                disk.filter(each -> each != SmallDisk.SHORT_FILES).isPresent(),
                "no disk can be made small enough here");
        String[] words = {"render", EXAMPLE, "--resolution", "64x36", "--frames", "1-90", "--out", "f%d.png"};
        String err = failureOf(words);
        Matcher said = Pattern.compile(disk.get().reason() + "; with --resume a render goes on after frame (\\d+)\\R")
                .matcher(err);
        assertTrue(said.find(), err);
        List<String> left = Files.readAllLines(folder.resolve("left"));
        for (int frame = 1; frame <= Integer.parseInt(said.group(1)); frame++) {
            assertTrue(left.contains("./f" + frame + ".png"), frame + " of " + left);
        }
        assertFalse(left.stream().anyMatch(file -> file.contains(".partial")), left.toString());
    }
}
