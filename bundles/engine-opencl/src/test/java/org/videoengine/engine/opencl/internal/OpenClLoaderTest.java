package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenClLoaderTest {

    @TempDir
    Path folder;

    @Test
    void looksWhereTheLinkerDoes() throws IOException {
        Path cache = Files.writeString(folder.resolve("cache"), "libc.so.6\0/lib/libc.so.6\0");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.createFile(full.resolve("libOpenCL.so.1"));
        assertFalse(OpenClLoader.possible(cache, "", List.of(empty)));
        assertTrue(OpenClLoader.possible(cache, "", List.of(empty, full)));
        assertTrue(OpenClLoader.possible(cache, empty + File.pathSeparator + full, List.of()));
        Files.writeString(cache, "libOpenCL.so.1\0/lib/libOpenCL.so.1\0");
        assertTrue(OpenClLoader.possible(cache, "", List.of(empty)));
    }

    @Test
    void triesWhereNothingIsKnown() {
        assertTrue(OpenClLoader.possible(folder.resolve("none"), "", List.of()));
    }
}
