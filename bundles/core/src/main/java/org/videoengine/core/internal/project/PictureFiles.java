package org.videoengine.core.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;

/** Finds the files that a project names, and keeps them to its folder unless others are allowed. */
final class PictureFiles {
    private final Path folder;
    private final boolean allowExternal;
    private final Map<String, Path> found = new HashMap<>();

    /**
     * For one project.
     *
     * @param folder of the project file, absolute and normalised
     */
    PictureFiles(Path folder, LoadOptions options) {
        this.folder = folder;
        allowExternal = options.allowExternal();
    }

    /**
     * The file of that name.
     *
     * @param name path relative to the project's folder, or absolute
     * @throws ProjectException if it is not there, cannot be read, or lies outside, also by a symbolic link
     */
    Path find(String name, Place place) throws ProjectException {
        Path known = found.get(name);
        if (known == null) {
            known = look(name, place);
            found.put(name, known);
        }
        return known;
    }

    private Path look(String name, Place place) throws ProjectException {
        String shown = "\"" + Place.clean(name) + "\"";
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw place.error("a file's name cannot contain what " + shown + " contains"
                    + (name.chars().allMatch(sign -> sign < 128)
                            ? ""
                            : ", unless the locale (LC_ALL) is one of UTF-8"));
        }
        if (!allowExternal && !file.startsWith(folder)) {
            throw external(shown, place);
        }
        if (Files.isDirectory(file)) {
            throw place.error(shown + " is a folder; name a file in it");
        }
        if (!Files.exists(file)) {
            throw place.error("there is no file " + shown + " in " + folder
                    + "; paths are relative to the project file, with / between folders");
        }
        if (!Files.isRegularFile(file)) {
            throw place.error(shown + " is a device or a pipe; name an ordinary file");
        }
        if (!Files.isReadable(file)) {
            throw place.error(shown + " cannot be read; check its permissions");
        }
        if (!allowExternal && !staysInside(file, shown, place)) {
            throw external(shown, place);
        }
        return file;
    }

    private boolean staysInside(Path file, String shown, Place place) throws ProjectException {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw place.error("where " + shown + " really lies cannot be found out; check its permissions");
        }
    }

    private static ProjectException external(String shown, Place place) {
        return place.error(shown + " lies outside the project's folder; move it there, or allow other folders with"
                + " --allow-external");
    }
}
