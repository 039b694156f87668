package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;
import org.videoengine.frame.FrameBuffer;

/** Draws the frames of one plan. */
@ConsumerType
public interface FrameRenderer extends AutoCloseable {

    /**
     * Draws a frame. Safe to call from {@link BackendDescriptor#concurrency()} threads at once; allocates nothing in the
     * steady state.
     *
     * @param frame index of the recipe, from 0
     * @param target is overwritten whole; its format is the plan's size and the layout given to {@code open}
     * @throws BackendException if the frame could not be drawn; the target's contents are then undefined
     */
    void render(int frame, FrameBuffer target) throws BackendException;

    /** Lets go of all memory. Not called while a frame is being drawn. Idempotent. */
    @Override
    void close();
}
