package org.videoengine.interchange;

/** A timeline that cannot be read or written. The message is one sentence that names the file and what would be right. */
public class InterchangeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence for the user. */
    public InterchangeException(String message) {
        super(message);
    }

    /** With the sentence for the user and its cause. */
    public InterchangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
