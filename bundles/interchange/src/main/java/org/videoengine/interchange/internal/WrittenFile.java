package org.videoengine.interchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written under a hidden name beside its own and then moved there: nobody finds half of it. */
final class WrittenFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;

    private WrittenFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    static WrittenFile of(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.getParent());
        Path temporary = target.resolveSibling("." + Long.toHexString(System.nanoTime()) + "." + target.getFileName());
        Files.write(temporary, content);
        return new WrittenFile(target, temporary);
    }

    static WrittenFile of(Path target, JsonNode document) throws IOException {
        return of(target, text(document).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode document) throws JsonProcessingException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    Path temporary() {
        return temporary;
    }

    /** Gives the file its own name, replacing what is there. */
    void commit() throws IOException {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the file unless it has its own name by now. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
