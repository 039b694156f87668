package org.videoengine.media;

/** A file that cannot be read or written. The message is one sentence that names the file and what would be right. */
public class MediaException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence for the user. */
    public MediaException(String message) {
        super(message);
    }

    /** With the sentence for the user and its cause. */
    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
