package org.videoengine.media.internal.picture;

/** What is wrong with a picture or clip, as the rest of a sentence that begins with its file's name. */
public final class BadPictureException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the rest of the sentence, such as {@code "is empty"}. */
    public BadPictureException(String predicate) {
        super(predicate);
    }
}
