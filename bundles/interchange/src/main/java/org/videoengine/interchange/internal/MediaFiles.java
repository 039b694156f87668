package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the files that a timeline names. One thread at a time. */
final class MediaFiles {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff");
    private static final Set<String> SEE_THROUGH = Set.of("png", "webp", "tif", "tiff", "gif", "psd", "exr", "svg");
    private static final int DEEPEST = 8;

    private final Path folder;
    private final List<Path> others;
    private final Map<String, Optional<Path>> found = new HashMap<>();

    /**
     * For one timeline.
     *
     * @param folder of the timeline
     * @param others folders in which files are looked for by name
     */
    MediaFiles(Path folder, List<Path> others) {
        this.folder = folder;
        this.others = others;
    }

    /** The address of a clip's media as the timeline has it; empty if it has none. */
    static String address(JsonNode clip) {
        return Otio.media(clip).path("target_url").asText("");
    }

    static boolean isPicture(String name) {
        return PICTURES.contains(ending(name));
    }

    /** Whether pictures of such files may be transparent. */
    static boolean mayBeSeenThrough(String name) {
        return SEE_THROUGH.contains(ending(name));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The file of an address, if it is there. */
    Optional<Path> find(String address) {
        return address.isEmpty() ? Optional.empty() : found.computeIfAbsent(address, this::look);
    }

    private Optional<Path> look(String address) {
        String name = plain(address);
        return inPlace(name)
                .or(() -> inPlace(decoded(name)))
                .or(() -> elsewhere(name))
                .or(() -> elsewhere(decoded(name)));
    }

    private Optional<Path> elsewhere(String name) {
        return others.stream()
                .flatMap(other -> byName(other, lastPart(name)).stream())
                .findFirst();
    }

    /** Without the percent signs of a URL; relative ones have no scheme that would tell that they are there. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not every program writes its addresses as it should: this one is taken as it is.
            return name;
        }
    }

    /** Without the scheme and the percent signs of a URL. */
    private static String plain(String address) {
        if (!address.startsWith("file:")) {
            return address;
        }
        String path = decoded(address.replaceFirst("^file:(//(localhost)?)?", ""));
        return path.matches("/[A-Za-z]:.*") ? path.substring(1) : path;
    }

    private Optional<Path> inPlace(String name) {
        try {
            return Optional.of(folder.resolve(name).normalize()).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Optional<Path> byName(Path folder, String name) {
        Finder finder = new Finder(name);
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, finder);
        } catch (IOException e) {
            return Optional.empty();
        }
        return finder.files.stream().sorted().findFirst();
    }

    /** Gathers the files of a name, and passes by what cannot be looked into. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final String name;
        private final List<Path> files = new ArrayList<>();

        Finder(String name) {
            this.name = name;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.getFileName().toString().equals(name)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }
}
