package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference of project files is what their schema says. {@code mvn test -pl bundles/core -Dtest=ProjectReferenceTest
 * -Dvideo.engine.docs.write=true} writes it anew.
 */
class ProjectReferenceTest {
    private static final Path SCHEMA = Path.of("src/main/resources/org/videoengine/core/project.schema.json");
    private static final Path FILE = Path.of("../../distribution/docs/project-format.md");
    private static final String START = "<!-- From here on this is generated: ProjectReferenceTest says how. -->\n";

    @Test
    void isWhatTheSchemaSays() throws IOException {
        String text = Files.readString(FILE);
        String right = text.substring(0, text.indexOf(START) + START.length()) + "\n"
                + ProjectReference.markdown(new ObjectMapper().readTree(Files.readString(SCHEMA)));
        if (Boolean.getBoolean("video.engine.docs.write")) {
            Files.writeString(FILE, right);
        }
        assertEquals(
                right, Files.readString(FILE), "the reference is old; the comment on this class says how to renew it");
    }
}
