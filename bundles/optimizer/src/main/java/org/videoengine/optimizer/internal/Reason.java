package org.videoengine.optimizer.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why a file could not be read or written, in words for a sentence. */
final class Reason {
    private Reason() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException failure) {
            String reason = failure.getReason();
            return reason == null || reason.isBlank() ? "something else is in its place" : reason;
        }
        return e.getMessage();
    }
}
