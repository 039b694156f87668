package org.videoengine.core.internal.project;

import java.nio.file.Path;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;

/**
 * Reads and checks project files: everything that can be checked without opening a picture. {@code project.schema.json}
 * describes the format; what a schema cannot say (times in order, files that exist, dissolves that fit) is checked here
 * alone. Thread-safe.
 */
public final class ProjectReader {

    /** Makes ready what the first project would wait for. Need not be called. */
    public static void prepare() {
        JsonDocument.prepare();
    }

    /**
     * Reads a project file.
     *
     * @param file JSON (RFC 8259), at most 16 MiB
     * @param options whether pictures may lie outside the file's folder
     * @throws ProjectException if the file cannot be used: one sentence that names file, field and what would be right
     */
    public Project read(Path file, LoadOptions options) throws ProjectException {
        return new ProjectParser(file, options).parse(JsonDocument.read(file));
    }
}
