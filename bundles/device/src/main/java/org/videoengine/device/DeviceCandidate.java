package org.videoengine.device;

import java.util.Optional;
import org.videoengine.backend.BackendException;

/** A device that was found and not yet opened. */
public interface DeviceCandidate {

    /** What it is. */
    DeviceFacts facts();

    /** Why it cannot be used, in one sentence, if that is known already. */
    Optional<String> unfit();

    /**
     * Opens it.
     *
     * @throws BackendException if it cannot be used
     */
    Device open() throws BackendException;
}
