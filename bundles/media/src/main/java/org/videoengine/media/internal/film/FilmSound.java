package org.videoengine.media.internal.film;

import java.util.Optional;
import org.videoengine.media.MediaException;

/** What is heard with a film, written into its container beside the pictures. One thread at a time. */
interface FilmSound extends AutoCloseable {

    /** Writes what is heard before a moment of the film. */
    void writeUpTo(double seconds) throws MediaException;

    /** Writes the rest, when the pictures are all there. */
    void finish(double filmSeconds) throws MediaException;

    /** What a careful user would want to know of it. */
    default Optional<String> note() {
        return Optional.empty();
    }

    @Override
    void close();
}
