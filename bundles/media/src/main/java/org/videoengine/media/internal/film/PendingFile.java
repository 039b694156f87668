package org.videoengine.media.internal.film;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.videoengine.media.MediaException;

/**
 * A file that is written under a hidden temporary name beside its final one, and then moved or deleted, with the folders
 * that had to be made for it. One thread at a time.
 */
final class PendingFile {
    private final Path target;
    private final Path temporary;
    private final List<Path> madeFolders;
    private boolean ended;

    private PendingFile(Path target, Path temporary, List<Path> madeFolders) {
        this.target = target;
        this.temporary = temporary;
        this.madeFolders = madeFolders;
    }

    /**
     * Makes missing folders and an empty temporary file.
     *
     * @throws MediaException if that is not allowed
     */
    static PendingFile create(Path target) throws MediaException {
        List<Path> made = makeFolders(target.getParent());
        String name = target.getFileName().toString();
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        String mark = Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        Path temporary = target.resolveSibling("." + name + ".part-" + mark + ending);
        try {
            Files.createFile(temporary);
        } catch (IOException e) {
            removeFolders(made);
            throw failure(target, e);
        }
        return new PendingFile(target, temporary, made);
    }

    /** A file that is already there under another name, to be written in its stead. */
    static PendingFile at(Path target, Path temporary) {
        return new PendingFile(target, temporary, List.of());
    }

    /**
     * Makes a folder and those above it.
     *
     * @return those that were missing, the deepest first
     */
    static List<Path> makeFolders(Path folder) throws MediaException {
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
            throw failure(folder, e);
        }
        return missing;
    }

    /** Removes folders that were made and are still empty. */
    static void removeFolders(List<Path> folders) {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** The sentence for an output that cannot be written. */
    static MediaException failure(Path target, IOException cause) {
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

    /** The name to write under. */
    Path temporary() {
        return temporary;
    }

    /** The final name. */
    Path target() {
        return target;
    }

    /**
     * Moves the file to its final name, replacing what is there.
     *
     * @throws MediaException if that fails; the file is deleted then
     */
    Path commit() throws MediaException {
        return commitAs(target);
    }

    /**
     * Moves the file to {@code NAME.partial.EXT}.
     *
     * @throws MediaException if that fails; the file is deleted then
     */
    Path commitPartial() throws MediaException {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return commitAs(target.resolveSibling(name.substring(0, dot) + ".partial" + name.substring(dot)));
    }

    private Path commitAs(Path name) throws MediaException {
        try {
            move(temporary, name);
            ended = true;
            return name;
        } catch (IOException e) {
            discard();
            throw failure(name, e);
        }
    }

    /** Moves a file over another, in one step where the file system can. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the file, unless it has its final name by now, and the folders made for it. Idempotent. */
    void discard() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
        removeFolders(madeFolders);
    }
}
