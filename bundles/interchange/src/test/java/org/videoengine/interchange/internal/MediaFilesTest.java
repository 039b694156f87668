package org.videoengine.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MediaFilesTest {
    /** Of 250 bytes; Linux takes paths of less than 4096. */
    private static final String LONG = "x".repeat(250);

    @TempDir
    Path folder;

    private static Path under(Path folder, int levels) {
        Path deep = folder;
        for (int i = 0; i < levels; i++) {
            deep = deep.resolve(LONG);
        }
        return deep;
    }

    /** Permissions would not keep the root user out; a path that has become too long does. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeLookedIntoHidesNothing() throws Exception {
        Path footage = Files.createDirectories(under(folder.resolve("footage"), 12));
        Path there =
                Files.createFile(Files.createDirectory(footage.resolve("day")).resolve("a.mov"));
        Path shallow = folder.resolve("shallow");
        Files.createDirectories(under(shallow, 6));
        Path tooDeep = Files.move(shallow, footage.resolve("broken"));
        try {
            assertEquals(Optional.of(there), new MediaFiles(folder, List.of(footage)).find("file:///gone/a.mov"));
        } finally {
            Files.move(tooDeep, shallow);
        }
    }
}
