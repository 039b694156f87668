package org.videoengine.shell.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Standard output. It knows what has gone wrong, which print streams keep to themselves. One thread at a time. */
final class StandardOutput extends FilterOutputStream {
    /** Who reads has seen enough, as {@code head} has. */
    private static final String READER_LEFT = "Broken pipe";

    private IOException failure;

    StandardOutput() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why not all was written, in a few words; empty if it was, or nobody reads it any more. */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(fault -> String.valueOf(fault.getMessage()))
                .filter(message -> !message.contains(READER_LEFT));
    }
}
