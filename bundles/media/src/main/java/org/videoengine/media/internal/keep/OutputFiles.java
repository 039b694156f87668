package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.videoengine.media.MediaException;

/** Folders that are made for an output, and the sentence for one that cannot be written. */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * Makes a folder and those above it.
     *
     * @param target what it is made for
     * @return those that were missing, the deepest first
     */
    public static List<Path> makeFolders(Path folder, Path target) throws MediaException {
        List<Path> missing = new ArrayList<>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing.add(each);
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new MediaException(e.getFile() + " is a file, so no folder can be made there for the output", e);
        } catch (IOException e) {
            removeFolders(missing);
            throw failure(target, e);
        }
        return missing;
    }

    /** Removes folders that were made and are still empty. */
    public static void removeFolders(List<Path> folders) {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** The sentence for an output that cannot be written. */
    public static MediaException failure(Path target, IOException cause) {
        String reason;
        if (cause instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (cause instanceof FileSystemException system && system.getReason() != null) {
            reason = system.getReason();
        } else {
            reason = String.valueOf(cause.getMessage());
        }
        String words = reason.isEmpty() ? "" : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
        return new MediaException(target + " cannot be written: " + words, cause);
    }
}
