package org.videoengine.media.internal.film;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.keep.OutputFiles;
import org.videoengine.media.internal.keep.RenderFolder;

/**
 * A file that is written under a hidden temporary name beside its final one, and then moved or deleted, with the folders
 * that had to be made for it. One thread at a time.
 */
final class PendingFile {
    private final Path target;
    private final Path temporary;
    private final List<Path> madeFolders;
    private boolean durable;
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
        List<Path> made = OutputFiles.makeFolders(target.getParent(), target);
        String name = target.getFileName().toString();
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        String mark = Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        Path temporary = target.resolveSibling("." + name + ".part-" + mark + ending);
        try {
            Files.createFile(temporary);
        } catch (IOException e) {
            OutputFiles.removeFolders(made);
            throw OutputFiles.failure(target, e);
        }
        return new PendingFile(target, temporary, made);
    }

    /** An empty file of that name, to be written in the stead of its final one. */
    static PendingFile at(Path target, Path temporary) throws MediaException {
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(temporary);
        } catch (IOException e) {
            throw OutputFiles.failure(target, e);
        }
        return new PendingFile(target, temporary, List.of());
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
        return commitAs(partial(target));
    }

    /** The name of a film that is not whole: {@code NAME.partial.EXT}. */
    static Path partial(Path target) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return target.resolveSibling(name.substring(0, dot) + ".partial" + name.substring(dot));
    }

    /** Makes what was written durable, so that the final name never stands for a file that is not whole. */
    void sync() throws MediaException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
            durable = true;
        } catch (IOException e) {
            throw OutputFiles.failure(target, e);
        }
    }

    private Path commitAs(Path name) throws MediaException {
        try {
            RenderFolder.move(temporary, name);
            if (durable) {
                RenderFolder.sync(name.getParent());
            }
            ended = true;
            return name;
        } catch (IOException e) {
            discard();
            throw OutputFiles.failure(name, e);
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
        OutputFiles.removeFolders(madeFolders);
    }
}
