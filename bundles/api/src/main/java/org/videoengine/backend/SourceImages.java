package org.videoengine.backend;

import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.SourceImage;

/** The decoded pictures of a plan. Safe to call from any thread until {@link RenderBackend#open} returns. */
@ProviderType
public interface SourceImages {
    /**
     * The picture of a source, decoded on first use.
     *
     * @param source index into {@link org.videoengine.plan.ShotPlan#sources()}
     * @throws BackendException if it cannot be read
     */
    SourceImage image(int source) throws BackendException;
}
