package org.videoengine.monitor;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** Tells what the engine of this process is doing. An OSGi service; thread-safe. */
@ProviderType
public interface EngineMonitor {

    /**
     * What is running at this moment. Takes some milliseconds; the first one may look for devices, which can take seconds on a
     * machine whose drivers are slow.
     */
    EngineSnapshot snapshot();

    /**
     * Where metrics are served, or would be: {@code /metrics} for Prometheus, {@code /status} with the latest {@link
     * EngineSnapshot} as JSON. It has the port of the configuration, and the usual one where none is set.
     */
    URI address();
}
