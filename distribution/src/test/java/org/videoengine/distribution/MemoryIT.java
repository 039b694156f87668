package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much memory the built program takes. */
@Tag("once")
@Isolated("How much the JVM's compilers take at once depends on what else is running.")
class MemoryIT {
    private static final String EXAMPLE = Program.HOME.resolve("examples/alps").toString();

    @TempDir
    Path folder;

    /** The most memory that a run had, in MiB: proc(5), VmHWM. */
    private long peak(String... words) throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not tell");
        Process process = Program.start(folder, "", words);
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (process.isAlive()) {
            try {
                for (String line : Files.readAllLines(status)) {
                    peak = line.startsWith("VmHWM:") ? Long.parseLong(line.replaceAll("\\D", "")) >> 10 : peak;
                }
            } catch (NoSuchFileException e) {
                break;
            } catch (IOException e) {
                // It ends while it is being read.
                continue;
            }
            Thread.sleep(10);
        }
        assertEquals(0, process.waitFor(), Program.text(folder, "err"));
        return peak;
    }

    @ParameterizedTest
    @CsvSource({"f.mp4, 1024", "null:, 768"})
    void aLimitIsKept(String output, long mib) throws Exception {
        long peak = peak("render", EXAMPLE, "--memory-limit", mib + "M", "--out", output);
        assertTrue(peak < mib, "MiB: " + peak);
    }

    @Test
    void aLongShotTakesNoMoreThanAShortOne() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        for (String picture : List.of("picos.jpg", "aitzgorri.jpg")) {
            Files.copy(
                    Program.HOME.resolve("examples/alps/images").resolve(picture),
                    folder.resolve("images").resolve(picture));
        }
        String text = Files.readString(Program.HOME.resolve("examples/alps/project.json"));
        // In the first seconds Java is still loading, compiling and growing its heap, more or less of it by how busy
        // the machine is.
        Files.writeString(folder.resolve("short.json"), lasting(text, 60));
        Files.writeString(folder.resolve("long.json"), lasting(text, 180));
        long brief = peak(words("short.json"));
        long lasting = peak(words("long.json"));
        // A twentieth, and what two runs of the same shot differ by.
        assertTrue(lasting <= brief * 1.05 + 48, "MiB: " + brief + " and " + lasting);
    }

    private static String lasting(String project, int seconds) {
        return project.replace("\"duration\": 5.0", "\"duration\": " + seconds + ".0")
                .replace("\"time\": 4.5", "\"time\": " + (seconds - 1) + ".5");
    }

    private static String[] words(String project) {
        return new String[] {
            "render", project, "--resolution", "320x180", "--memory-limit", "1G", "--out", project + ".mp4"
        };
    }
}
