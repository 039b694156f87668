package org.videoengine.backend;

import java.util.Optional;

/**
 * A backend as the engine sees it now.
 *
 * @param id its id
 * @param kind what it runs on
 * @param descriptor what it says of itself; empty when its bundle found that it cannot work here
 * @param reason why frames cannot be drawn on it; empty when they can
 */
public record BackendState(
        String id, BackendDescriptor.Kind kind, Optional<BackendDescriptor> descriptor, Optional<String> reason) {

    /** Whether frames can be drawn on it. */
    public boolean usable() {
        return reason.isEmpty();
    }
}
