package org.videoengine.backend;

/** A backend that could not draw. The message is one sentence for the user. */
public class BackendException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence for the user. */
    public BackendException(String message) {
        super(message);
    }

    /** With the sentence for the user and its cause. */
    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
