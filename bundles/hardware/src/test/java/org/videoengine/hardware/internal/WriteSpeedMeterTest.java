package org.videoengine.hardware.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    private static String refused(Path place) {
        IOException refusal = assertThrows(IOException.class, () -> WriteSpeedMeter.measure(place));
        return refusal.getMessage();
    }

    @Test
    void saysWhichFolderIsNotThere() {
        Path missing = folder.resolve("missing");
        String sentence = "the speed of writing in " + missing + " was not measured: there is no such folder";
        assertEquals(sentence, refused(missing));
    }

    @Test
    void saysWhyNoFileCanBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String refusal = refused(file);
        assertTrue(refusal.startsWith("the speed of writing in " + file + " was not measured: "), refusal);
        // The name of a file that was never made tells a user nothing.
        assertFalse(refusal.contains(".tmp"), refusal);
    }

    @Test
    void saysThatAFolderIsNotTheUsers() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "this user may write everywhere");
        assertEquals("the speed of writing in " + locked + " was not measured: permission denied", refused(locked));
    }
}
