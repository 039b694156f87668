package org.videoengine.render;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told of a job's progress, on one of the job's threads, one call at a time. It should return quickly. */
@ConsumerType
@FunctionalInterface
public interface RenderListener {
    /** Listens to nothing. */
    RenderListener NONE = progress -> {};

    /** After each frame that the sink has taken. */
    void progress(RenderProgress progress);
}
