package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Registered as a service by a bundle whose devices take time to find, so that nobody waits for them who does not need them. What
 * it finds it registers as {@link RenderBackend} and, where a device cannot be used, as {@link UnavailableBackend}. Some seconds
 * after its start the bundle looks by itself, for those who do not ask.
 */
@ConsumerType
public interface BackendSearch {

    /** What its backends run on. */
    BackendDescriptor.Kind kind();

    /**
     * Looks for devices, unless it has done so; when it returns, what was found is registered. Thread-safe; takes from
     * milliseconds to seconds.
     *
     * @param all devices; if false, only those that are to be preferred to the processor
     */
    void search(boolean all);
}
