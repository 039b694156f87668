package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;

/** What a {@link RenderBackend} implements besides, if it can measure how fast its device moves bytes. */
@ConsumerType
public interface BandwidthMeter {

    /**
     * Measures now, for a second or so, with memory of its own. Thread-safe; what is drawn meanwhile disturbs it.
     *
     * @throws BackendException if the device fails or has not enough memory: with the figures
     */
    Bandwidth measureBandwidth() throws BackendException;
}
