package org.videoengine.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path root;

    private Path inside;
    private Folders folders;

    @BeforeEach
    void make() throws Exception {
        inside = Files.createDirectory(root.resolve("inside"));
        Files.writeString(inside.resolve("a.json"), "{}");
        Files.writeString(root.resolve("secret.json"), "{}");
        // Its name begins like that of the folder, and it is another one.
        Files.createDirectory(root.resolve("inside-not"));
        Files.writeString(root.resolve("inside-not/b.json"), "{}");
        Files.createSymbolicLink(inside.resolve("link.json"), root.resolve("secret.json"));
        Files.createSymbolicLink(inside.resolve("out"), root);
        folders = new Folders("projects", List.of(inside));
    }

    private int refusal(String path) {
        return assertThrows(Refusal.class, () -> folders.file(path), path).status();
    }

    @Test
    void foldersAreSetByConfigurationFirst() {
        List<Path> two = List.of(Path.of("/a"), Path.of("b c"));
        assertEquals(two, Places.set(new String[] {"/a, b c"}, "/d"));
        assertEquals(two, Places.set(new String[] {"/a", "b c"}, null));
        assertEquals(two, Places.set(new String[] {""}, "/a,b c"));
        assertEquals(List.of(Path.of("")), Places.set(null, null));
    }

    @Test
    void filesInsideAreFound() throws Exception {
        assertEquals(inside.resolve("a.json"), folders.file(inside + "/a.json"));
        assertEquals(inside.resolve("a.json"), folders.file(inside + "/x/../a.json"));
        assertEquals(404, refusal(inside + "/missing.json"));
    }

    @Test
    void filesOutsideAreRefused() {
        for (String path : List.of(
                root + "/secret.json",
                inside + "/../secret.json",
                inside + "-not/b.json",
                inside + "/link.json",
                inside + "/out/secret.json",
                "/etc/passwd",
                "/missing")) {
            assertEquals(403, refusal(path), path);
        }
        assertEquals(400, refusal("a\0b"));
    }

    @Test
    void newFilesHaveBareNames() throws Exception {
        assertEquals(inside.resolve("film.mp4"), folders.newFile("film.mp4"));
        for (String name : List.of("../film.mp4", "/tmp/film.mp4", "a/b.mp4", "a\\b.mp4", "..", ".hidden.mp4")) {
            assertEquals(
                    403,
                    assertThrows(Refusal.class, () -> folders.newFile(name), name)
                            .status(),
                    name);
        }
    }
}
