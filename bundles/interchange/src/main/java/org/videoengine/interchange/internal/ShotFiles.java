package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files that a shot of a project names, and how they are named from another folder. */
final class ShotFiles {
    private static final List<String> FIELDS = List.of("image", "clip", "depth");

    private ShotFiles() {}

    /** Names a shot's files, which are named from one folder, from another. */
    static void move(ObjectNode shot, Path from, Path to) {
        relink(shot, name -> Optional.of(from.resolve(name)), to);
    }

    /**
     * Names a shot's files from a folder, wherever they are.
     *
     * @param find the file that is meant by a name; empty if it is not there
     * @return the first name whose file is not there; empty if all are
     */
    static Optional<String> relink(ObjectNode shot, Function<String, Optional<Path>> find, Path to) {
        for (JsonNode keyframe : shot.path("keyframes")) {
            for (String field : FIELDS) {
                if (keyframe.path(field).isTextual() && keyframe instanceof ObjectNode object) {
                    String name = keyframe.path(field).asText();
                    Optional<Path> file = find.apply(name);
                    if (file.isEmpty()) {
                        return Optional.of(name);
                    }
                    object.put(field, name(file.get(), to));
                }
            }
        }
        return Optional.empty();
    }

    /** A file as it is named from a folder: with slashes, and absolute only if there is no other way. */
    static String name(Path file, Path folder) {
        Path plain = file.toAbsolutePath().normalize();
        boolean sameRoot = plain.getRoot().equals(folder.toAbsolutePath().getRoot());
        Path named = sameRoot ? folder.toAbsolutePath().normalize().relativize(plain) : plain;
        return named.toString().replace('\\', '/');
    }
}
