package org.videoengine.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.videoengine.shell.host.WordCandidate;

/** Offers the files that a word can name, and the folders on the way to them. */
final class PathCompletion {
    private static final Set<String> FILMS =
            Set.of("mp4", "mov", "mkv", "webm", "y4m", "avi", "m4v", "ts", "mpg", "mxf");
    private static final Set<String> JSON = Set.of("json");

    /** What files have to end in, by what a word stands for; anything if there is nothing. */
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "PROJECT", JSON,
            "REPORT", JSON,
            "TIMELINE", Set.of("otio"),
            "CLIP", FILMS,
            "REFERENCE", Set.of(),
            "TEST", Set.of(),
            "FOLDER", Set.of(),
            "PATH", Set.of());

    private static final String PROJECT_FILE = "project.json";
    private static final String SEPARATOR = "/";

    private PathCompletion() {}

    /** Whether a word that stands for this is a path. */
    static boolean isPath(String label) {
        return ENDINGS.containsKey(label);
    }

    /**
     * What the last name of a path can become.
     *
     * @param label what the word stands for, such as {@code PROJECT}
     * @param word as far as it is typed
     * @param folder that relative paths start from
     */
    static List<WordCandidate> candidates(String label, String word, Path folder) {
        int end = word.lastIndexOf(SEPARATOR) + 1;
        String kept = word.substring(0, end);
        String begun = word.substring(end);
        List<WordCandidate> candidates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(kept))) {
            files.sorted().forEach(file -> {
                String name = file.getFileName().toString();
                boolean hidden = name.startsWith(".") && !begun.startsWith(".");
                if (name.startsWith(begun) && !hidden) {
                    add(candidates, label, kept + name, file);
                }
            });
        } catch (IOException | IllegalArgumentException e) {
            // What is no folder, or cannot be looked into, has nothing to offer.
            return List.of();
        }
        return candidates;
    }

    private static void add(List<WordCandidate> candidates, String label, String path, Path file) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
            boolean project = label.equals("PROJECT") && Files.isRegularFile(file.resolve(PROJECT_FILE));
            Optional<String> about = project ? Optional.of("a project") : Optional.empty();
            Optional<String> suffix = project ? Optional.of(SEPARATOR) : Optional.empty();
            candidates.add(new WordCandidate(path + SEPARATOR, name + SEPARATOR, about, suffix, false));
        } else if (!label.equals("FOLDER") && fits(label, name)) {
            candidates.add(new WordCandidate(path, name, Optional.empty(), Optional.empty(), true));
        }
    }

    private static boolean fits(String label, String name) {
        Set<String> endings = ENDINGS.get(label);
        return endings.isEmpty()
                || endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
