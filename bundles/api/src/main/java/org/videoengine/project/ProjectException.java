package org.videoengine.project;

/** A project file that cannot be used. The message is one sentence that names the file, the field and what would be right. */
public class ProjectException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the sentence for the user. */
    public ProjectException(String message) {
        super(message);
    }

    /** With the sentence for the user and its cause. */
    public ProjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
