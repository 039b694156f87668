package org.videoengine.media.internal.film;

import org.videoengine.media.MediaException;

/** What is heard with a film, written into its container beside the pictures. One thread at a time. */
interface FilmSound extends AutoCloseable {

    /** Writes what is heard before a moment of the film. */
    void writeUpTo(double seconds) throws MediaException;

    /** Writes the rest, when the pictures are all there. */
    void finish(double filmSeconds) throws MediaException;

    @Override
    void close();
}
