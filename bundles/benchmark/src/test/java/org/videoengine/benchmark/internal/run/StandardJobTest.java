package org.videoengine.benchmark.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.project.Project;

class StandardJobTest {
    @Test
    void neverChanges(@TempDir Path folder) throws Exception {
        Project project = StandardJob.in(folder);
        byte[] picture = Files.readAllBytes(
                project.shots().get(0).keyframes().get(0).source().file());
        assertEquals(
                "85fe4debd9722d819477e1a7bb580abd48e86f04c2979ec0787c6f9f355dc893",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture)));
        assertEquals("1920x1080", project.resolution().toString());
        assertEquals(5.0, project.shots().get(0).duration());
    }
}
