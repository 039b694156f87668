package org.videoengine.hardware;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Measures what keeps the processor from our work. An OSGi service. Thread-safe. */
@ProviderType
public interface ProcessorLoadMeter {

    /**
     * Watches for a while and waits for it. What this machine does not tell is left empty.
     *
     * @param interval how long: half a second tells enough
     * @throws InterruptedException if the waiting thread is interrupted
     */
    ProcessorLoad measure(Duration interval) throws InterruptedException;
}
