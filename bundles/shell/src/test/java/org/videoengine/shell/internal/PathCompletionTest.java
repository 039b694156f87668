package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.shell.host.WordCandidate;

class PathCompletionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws Exception {
        Files.createDirectories(folder.resolve("films/alps"));
        for (String name :
                List.of("films/alps/project.json", "films/wide.json", "films/dog.MP4", "films/.hidden.json")) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private List<String> offered(String label, String word) {
        return PathCompletion.candidates(label, word, folder).stream()
                .map(WordCandidate::value)
                .toList();
    }

    @Test
    void projectsAreFoldersAndJsonFiles() {
        assertEquals(List.of("films/"), offered("PROJECT", ""));
        assertEquals(List.of("films/alps/", "films/wide.json"), offered("PROJECT", "films/"));
        assertEquals(List.of("films/alps/project.json"), offered("PROJECT", "films/alps/"));
        assertEquals(List.of("films/.hidden.json"), offered("PROJECT", "films/.h"));
        assertEquals(List.of(), offered("PROJECT", "nowhere/"));
    }

    @Test
    void clipsAreFilms() {
        assertEquals(List.of("films/alps/", "films/dog.MP4"), offered("CLIP", "films/"));
        assertEquals(List.of("films/alps/"), offered("FOLDER", "films/"));
        assertEquals(List.of("films/wide.json"), offered("PATH", "films/w"));
        assertEquals(List.of(folder + "/films/"), offered("CLIP", folder + "/f"));
    }

    @Test
    void aFolderIsNotTheEndOfAWord() {
        WordCandidate folder =
                PathCompletion.candidates("PROJECT", "films/a", this.folder).get(0);
        assertFalse(folder.complete());
        assertEquals(Optional.of("/"), folder.suffix());
    }
}
