package org.videoengine.backend;

import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;

/** What a plan is drawn from: its decoded pictures, and the motion between them. Safe to call from any thread. */
@ProviderType
public interface SourceImages {
    /**
     * The picture of a source, decoded on first use. Only until {@link RenderBackend#open} returns.
     *
     * @param source index into {@link org.videoengine.plan.ShotPlan#sources()}
     * @throws BackendException if it cannot be read
     */
    SourceImage image(int source) throws BackendException;

    /**
     * The motion of a frame that lies between two keyframes, estimated on first use, which may take seconds. Until the renderer
     * is closed, and not from within {@link RenderBackend#open}, as it may need all pictures of the plan.
     *
     * @param frame index of a recipe with a {@link org.videoengine.plan.Motion}
     * @throws BackendException if the frame has no motion, as here; a picture cannot be read; or the render was stopped
     */
    default MotionField motion(int frame) throws BackendException {
        throw new BackendException("frame " + frame + " does not lie between keyframes");
    }
}
