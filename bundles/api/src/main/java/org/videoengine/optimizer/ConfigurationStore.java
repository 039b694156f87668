package org.videoengine.optimizer;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.render.VideoConfig;

/**
 * Keeps the configuration that {@code render} uses where nothing else is said, in Config Admin (see {@link RenderDefaults}) and, in
 * the distribution, as a file in its folder {@code conf}. An OSGi service; thread-safe.
 */
@ProviderType
public interface ConfigurationStore {
    /** What is stored; empty if nothing is. Its resolution is the largest picture to draw. */
    Optional<VideoConfig> stored() throws OptimizerException;

    /**
     * Stores a configuration in place of the one before.
     *
     * @return the file that keeps it from one start to the next; empty where the host keeps configurations itself
     * @throws OptimizerException if it cannot be stored; the one before still holds then
     */
    Optional<Path> store(VideoConfig config) throws OptimizerException;

    /**
     * Forgets what is stored.
     *
     * @return whether there was anything
     * @throws OptimizerException if it cannot be forgotten
     */
    boolean reset() throws OptimizerException;
}
