package org.videoengine.gpucheck.internal.device;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** JSON documents in files that are at any time whole, whenever the process may end. */
final class Documents {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Documents() {}

    static void write(Path file, Object document) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(beside.toFile(), document);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
