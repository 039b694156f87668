package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** The files that a shot of a project names, and how they are named from another folder. */
final class ShotFiles {
    private static final List<String> FIELDS = List.of("image", "clip", "depth");

    private ShotFiles() {}

    /** Names a shot's files, which are named from one folder, from another. */
    static void move(ObjectNode shot, Path from, Path to) {
        for (JsonNode keyframe : shot.path("keyframes")) {
            for (String field : FIELDS) {
                if (keyframe.path(field).isTextual() && keyframe instanceof ObjectNode object) {
                    object.put(field, name(from.resolve(keyframe.path(field).asText()), to));
                }
            }
        }
    }

    /** A file as it is named from a folder: with slashes, and absolute only if there is no other way. */
    static String name(Path file, Path folder) {
        Path plain = file.toAbsolutePath().normalize();
        boolean sameRoot = plain.getRoot().equals(folder.toAbsolutePath().getRoot());
        Path named = sameRoot ? folder.toAbsolutePath().normalize().relativize(plain) : plain;
        return named.toString().replace('\\', '/');
    }
}
