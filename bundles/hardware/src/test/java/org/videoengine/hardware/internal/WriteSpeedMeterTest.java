package org.videoengine.hardware.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.hardware.WriteSpeed;

class WriteSpeedMeterTest {
    @TempDir
    Path folder;

    @Test
    void writesWholePiecesAndLeavesNothing() throws IOException {
        WriteSpeed speed = WriteSpeedMeter.measure(folder);
        assertEquals(folder.toString(), speed.folder());
        assertEquals(0, speed.bytes() % (4 << 20));
        assertTrue(speed.bytes() > 0 && speed.bytes() <= 256 << 20, speed.toString());
        assertTrue(speed.bytesPerSecond() > 0, speed.toString());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void saysWhichFolderIsNotThere() {
        Path missing = folder.resolve("missing");
        IOException refusal = assertThrows(IOException.class, () -> WriteSpeedMeter.measure(missing));
        assertTrue(refusal.getMessage().contains(missing.toString()), refusal.getMessage());
    }
}
