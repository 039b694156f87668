package org.videoengine.console.access.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where the credentials are kept: one line, for the owner of the file alone. */
final class CredentialsFile {

    private CredentialsFile() {}

    /**
     * What is kept; empty if there is no file.
     *
     * @throws IOException if it cannot be read or holds something else: with what to do
     */
    static Optional<Credentials> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Credentials.parse(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no credentials of the console", e);
        } catch (FileSystemException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    /**
     * Keeps them; the file appears whole or not at all.
     *
     * @throws IOException if that is not possible: with the file
     */
    static void write(Path file, Credentials credentials) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".part-" + Long.toHexString(System.nanoTime()));
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(temporary, ownerOnly());
            Files.writeString(temporary, credentials.line() + "\n", StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new IOException(file + " cannot be written", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
