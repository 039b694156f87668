package org.videoengine.hardware.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Files in which Linux tells of itself. What cannot be read is empty: which of them there are depends on the machine.
 *
 * @param root the folder that holds {@code proc} and {@code sys}
 */
record SystemFiles(Path root) {

    /** Of the machine itself. */
    static SystemFiles ofMachine() {
        return new SystemFiles(Path.of("/"));
    }

    /** A path below the root, with or without a slash before it. */
    Path path(String name) {
        return root.resolve(name.startsWith("/") ? name.substring(1) : name);
    }

    /** A file's text without the white space around it. */
    Optional<String> text(String name) {
        return text(path(name));
    }

    /** A file's text without the white space around it. */
    static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** A file's lines. */
    List<String> lines(String name) {
        return text(name).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** The number that a file begins with. */
    static OptionalLong number(Path file) {
        return text(file).map(SystemFiles::number).orElse(OptionalLong.empty());
    }

    /** The whole number that a text is. */
    static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The number after a word at the beginning of one of a file's lines. */
    static OptionalLong number(Path file, String word) {
        return text(file)
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith(word + " ")).findFirst())
                .map(line -> number(line.substring(word.length())))
                .orElse(OptionalLong.empty());
    }

    /** What a folder holds under names of a pattern, sorted. */
    static List<Path> list(Path folder, String pattern) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
            stream.forEach(files::add);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
        files.sort(null);
        return files;
    }
}
