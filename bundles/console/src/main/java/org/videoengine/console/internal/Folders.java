package org.videoengine.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Folders of which files may be used, and nothing outside of them: what is there by a link must lie in them, too.
 *
 * @param what is in them, for messages
 * @param folders absolute
 */
public record Folders(String what, List<Path> folders) {

    /** Copies the list. */
    public Folders {
        folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /**
     * A file by the path that was told to the page.
     *
     * @throws Refusal if it lies elsewhere or is not there
     */
    public Path file(String path) throws Refusal {
        Path file = path(path).toAbsolutePath().normalize();
        if (folders.stream().noneMatch(file::startsWith)) {
            throw outside(path);
        }
        try {
            Path real = file.toRealPath();
            for (Path folder : folders) {
                if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                    return file;
                }
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_FOUND, path + ": there is no such file", e);
        }
        throw outside(path);
    }

    /**
     * Where a new file of the first folder is to be.
     *
     * @throws Refusal if the name is that of a file elsewhere
     */
    public Path newFile(String name) throws Refusal {
        Path relative = path(name);
        boolean bare = relative.getNameCount() == 1
                && !relative.isAbsolute()
                && !name.contains("/")
                && !name.contains("\\")
                && !name.startsWith(".");
        if (!bare) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    what + " are written to " + folders.get(0) + ", so \"" + name
                            + "\" must be a name without folders");
        }
        return folders.get(0).resolve(relative);
    }

    private static Path path(String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal(Refusal.WRONG, "\"" + text + "\" is no name of a file", e);
        }
    }

    private Refusal outside(String path) {
        return new Refusal(
                Refusal.FORBIDDEN,
                "\"" + path + "\" lies outside of the folders of " + what + ", which are "
                        + String.join(", ", folders.stream().map(Path::toString).toList()));
    }
}
