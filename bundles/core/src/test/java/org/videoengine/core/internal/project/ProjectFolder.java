package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;

/** A folder with the files that the example documents name. Their bytes do not matter: reading a project opens none. */
final class ProjectFolder {
    private final Path file;

    ProjectFolder(Path folder) throws IOException {
        file = folder.resolve("project.json");
        for (String picture : new String[] {"images/ridge.jpg", "images/valley.jpg", "clips/dog.mp4"}) {
            Files.createDirectories(folder.resolve(picture).getParent());
            Files.write(folder.resolve(picture), new byte[] {1});
        }
    }

    static String example(String name) {
        try (InputStream in = ProjectFolder.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    Path folder() {
        return file.getParent();
    }

    Project read(String document) throws IOException, ProjectException {
        return read(document.getBytes(StandardCharsets.UTF_8), LoadOptions.DEFAULT);
    }

    Project read(byte[] document, LoadOptions options) throws IOException, ProjectException {
        Files.write(file, document);
        return new ProjectReader().read(file, options);
    }

    /** The error that a document gives, without the name of the file that it starts with. */
    String error(String document) {
        String message =
                assertThrows(ProjectException.class, () -> read(document)).getMessage();
        String start = file + ": ";
        if (!message.startsWith(start)) {
            throw new AssertionError("does not start with the file: " + message);
        }
        return message.substring(start.length());
    }
}
