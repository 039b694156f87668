package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that lies in another folder than it was built in: its first render keeps the classes for later starts. */
@Tag("once")
class MovedIT {
    private static final String KEPT = "classes-";

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void move() throws IOException {
        home = Files.createDirectory(folder.resolve("moved here")).toRealPath();
        for (Path part : list(Program.HOME)) {
            Path moved = home.resolve(part.getFileName().toString());
            if (List.of("bin", "lib").contains(part.getFileName().toString())) {
                Files.createDirectory(moved);
                for (Path file : list(part)) {
                    Files.copy(file, moved.resolve(file.getFileName().toString()));
                }
            } else {
                Files.createSymbolicLink(moved, part);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private int run(String javaOptions, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/video-engine").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(new File(folder.toFile(), ".out"))
                .redirectError(new File(folder.toFile(), ".err"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("VIDEO_ENGINE_OPTS", javaOptions);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return process.exitValue();
    }

    /** The folder that classes are kept for, by what lies beside them; empty if nothing does. */
    private String keptFor() throws IOException {
        for (Path file : list(home.resolve("lib"))) {
            String name = file.getFileName().toString();
            if (name.startsWith(KEPT) && name.endsWith(".of")) {
                return Files.readString(file).strip();
            }
        }
        return "";
    }

    @Test
    void theFirstRenderThatGoesWellKeepsItsClasses() throws Exception {
        assertEquals(Program.HOME.toRealPath().toString(), keptFor(), "those of the build");
        assertEquals(1, run("", "render", "missing.json"), "no render");
        assertFalse(keptFor().equals(home.toString()));
        String example = Program.HOME.resolve("examples/alps").toString();

        int status = run("", "render", example, "--resolution", "64x36", "--frames", "1-2", "--out", "null:");

        assertEquals(0, status, Program.text(folder, "err"));
        assertEquals(home.toString(), keptFor());
        // With this the JVM does not start unless it can use them.
        assertEquals(0, run("-Xshare:on", "backends"), Program.text(folder, "err"));
    }
}
