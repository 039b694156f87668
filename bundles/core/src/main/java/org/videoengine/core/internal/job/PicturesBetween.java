package org.videoengine.core.internal.job;

import org.videoengine.backend.BackendException;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.MediaException;

/** Knows the motion fields of a plan's frames. Thread-safe. */
interface PicturesBetween extends AutoCloseable {

    /**
     * Takes what is needed of a picture that was decoded.
     *
     * @throws MediaException if what belongs to the picture, such as its depth map, cannot be read
     */
    void offer(int source, SourceImage image) throws MediaException;

    /**
     * The field of a frame. It is filled anew when the same thread asks again.
     *
     * @throws BackendException if the frame has none, or the render was stopped
     */
    MotionField at(int frame) throws BackendException;

    /** Lets go of everything; whoever waits is told that the render was stopped. Idempotent. */
    @Override
    void close();
}
