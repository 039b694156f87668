package org.videoengine.render;

import org.osgi.annotation.versioning.ConsumerType;
import org.videoengine.frame.FrameBuffer;

/**
 * Registered as a service by whoever wants to be told of all jobs. One that comes while jobs run is told first that these have
 * started. Calls come on the jobs' own threads and hold them up, so each must return quickly and must not wait for a job. A
 * listener that throws is not called again.
 */
@ConsumerType
public interface JobListener {

    /** A job has started. */
    default void started(RenderJob job) {}

    /** The sink has taken a frame; {@link RenderJob#progress} tells how far the job is now. */
    default void progress(RenderJob job) {}

    /** A job has ended and its files are closed; whoever waits for it is told after this returns. */
    default void ended(RenderJob job, VideoGenerationResult result) {}

    /**
     * A backend begins to draw a frame, on this thread. Several threads draw at once.
     *
     * @param frame counted from the job's first, which is 0
     * @param backend its id
     */
    default void drawing(RenderJob job, int frame, String backend) {}

    /**
     * The frame that {@link #drawing} told on this thread was drawn, or could not be. For a call that was given up nothing is
     * told.
     *
     * @param done whether the backend says that it has drawn the frame; it may still be drawn anew, if the backend turns out to
     *     draw wrong pixels
     */
    default void drawn(RenderJob job, int frame, String backend, boolean done) {}

    /** The sink is given a frame, on this thread. */
    default void writing(RenderJob job, int frame) {}

    /**
     * What the frame that {@link #writing} has just told looks like, on the same thread. The buffer belongs to the job: it may be
     * read until this returns and must not be changed.
     */
    default void pixels(RenderJob job, int frame, FrameBuffer pixels) {}

    /** The sink has taken the frame that {@link #writing} told. If it fails, nothing is told but the job's end. */
    default void written(RenderJob job, int frame) {}
}
