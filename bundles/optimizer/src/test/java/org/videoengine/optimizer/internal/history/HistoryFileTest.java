package org.videoengine.optimizer.internal.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

class HistoryFileTest {
    private static final String HERE = "this machine";

    @TempDir
    Path folder;

    static Measurement measurement(int frames) {
        Workload workload = new Workload(
                1920,
                1080,
                Quality.HIGH,
                frames,
                new Workload.Content(3.5, 0, 0.25, 0, 0, 1, 0, 0, 1, 3_686_400),
                "cpu",
                2,
                "h264",
                true);
        return new Measurement(workload, 1.25, 1.1, 1.75, Instant.parse("2026-01-02T03:04:05Z"), "configure");
    }

    private Path file() {
        return folder.resolve("data/history.jsonl");
    }

    @Test
    void whatIsAddedIsReadAgain() throws IOException {
        HistoryFile history = new HistoryFile(file(), 100);
        assertEquals(List.of(), history.read(HERE));
        history.add(HERE, List.of(measurement(10), measurement(20)));
        history.add(HERE, List.of(measurement(30)));
        assertEquals(
                List.of(measurement(10), measurement(20), measurement(30)), new HistoryFile(file(), 100).read(HERE));
    }

    @Test
    void anotherMachinesMeasurementsAreKeptAndNotTrusted() throws IOException {
        HistoryFile history = new HistoryFile(file(), 100);
        history.add(HERE, List.of(measurement(10)));
        history.add("another machine", List.of(measurement(20)));
        assertEquals(List.of(measurement(10)), history.read(HERE));
        assertEquals(List.of(measurement(20)), history.read("another machine"));
    }

    @Test
    void itIsBounded() throws IOException {
        HistoryFile history = new HistoryFile(file(), 3);
        for (int frames = 1; frames <= 10; frames++) {
            history.add(HERE, List.of(measurement(frames)));
        }
        assertEquals(List.of(measurement(8), measurement(9), measurement(10)), history.read(HERE));
    }

    @Test
    void damagedLinesArePassedOverAndGoneTheNextTime() throws IOException {
        HistoryFile history = new HistoryFile(file(), 100);
        history.add(HERE, List.of(measurement(10)));
        Files.writeString(
                file(), "{\"machine\": \"this machine\", \"at\": \"yest\n\u0000\u0000[1]\n", StandardOpenOption.APPEND);
        assertEquals(List.of(measurement(10)), history.read(HERE));
        history.add(HERE, List.of(measurement(20)));
        assertEquals(2, Files.readAllLines(file()).size());
        assertEquals(List.of(measurement(10), measurement(20)), history.read(HERE));
    }

    @Test
    void nothingIsLeftHalfWritten() throws IOException {
        HistoryFile history = new HistoryFile(file(), 100);
        history.add(HERE, List.of(measurement(10)));
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertFalse(files.anyMatch(path -> path.toString().endsWith(".new")));
        }
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("data"), "a file, not a folder");
        HistoryFile history = new HistoryFile(file(), 100);
        assertThrows(IOException.class, () -> history.add(HERE, List.of(measurement(10))));
        assertEquals(List.of(), history.read(HERE));
        assertTrue(Files.isRegularFile(folder.resolve("data")));
    }
}
