package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.media.MediaException;

/**
 * The hidden folder beside a film in which a render keeps what it has finished until all of it is: {@code .NAME.render}.
 * That of stills stays. No two renders have it at once. One thread at a time.
 */
public final class RenderFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenderFolder.class);
    private static final String LOCK = "lock";
    private static final String JOURNAL = "journal";

    private final Path folder;
    private final List<Path> madeFolders;
    private FileChannel lock;
    private boolean deleted;

    private RenderFolder(Path folder, List<Path> madeFolders, FileChannel lock) {
        this.folder = folder;
        this.madeFolders = madeFolders;
        this.lock = lock;
    }

    /** The folder of a film, which need not be there. */
    static Path of(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".render");
    }

    /**
     * Makes the folder, and those above it, where they are missing.
     *
     * @throws MediaException if that is not allowed, or another render has it
     */
    public static RenderFolder open(Path target) throws MediaException {
        Path folder = of(target);
        List<Path> made = OutputFiles.makeFolders(target.getParent(), target);
        FileChannel lock = null;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() != null) {
                return new RenderFolder(folder, made, lock);
            }
            lock.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly(lock);
        } catch (IOException e) {
            closeQuietly(lock);
            deleteIfEmpty(folder);
            OutputFiles.removeFolders(made);
            throw OutputFiles.failure(target, e);
        }
        throw new MediaException(
                target + " is being rendered already: wait for the end of that render, or give another name");
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.debug("{} stays", folder, e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("a lock was not closed cleanly", e);
        }
    }

    /** A file in the folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    Path journal() {
        return file(JOURNAL);
    }

    /** Deletes what an earlier render has left. */
    void clear() throws IOException {
        // First what says that the rest is good.
        Files.deleteIfExists(journal());
        clearBesideJournal();
    }

    /** Deletes what an earlier render has left, but not what that was. */
    void clearBesideJournal() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK) && !file.endsWith(JOURNAL)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Makes the names in a folder durable, where the system has a way for it. */
    public static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("the names in {} are made durable by the system in its own time", folder, e);
        }
    }

    /** Moves a file over another, in one step where the file system can. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends it after a failure: what an earlier render has finished stays. */
    void deleteUnlessKept() {
        if (Files.exists(journal())) {
            close();
        } else {
            delete();
        }
    }

    /** Deletes the folder with all that is in it, and what had to be made for it and is empty. Idempotent. */
    public void delete() {
        if (deleted) {
            return;
        }
        deleted = true;
        try {
            clear();
            close();
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("{} was left behind: {}", folder, e.getMessage());
        }
        OutputFiles.removeFolders(madeFolders);
    }

    /** Lets go of the folder, which stays. */
    @Override
    public void close() {
        closeQuietly(lock);
        lock = null;
    }
}
