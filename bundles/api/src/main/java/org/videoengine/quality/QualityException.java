package org.videoengine.quality;

/** What cannot be measured or compared. The message is one sentence that names the file and what would be right. */
public class QualityException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence for the user. */
    public QualityException(String message) {
        super(message);
    }

    /** With the sentence for the user and its cause. */
    public QualityException(String message, Throwable cause) {
        super(message, cause);
    }
}
