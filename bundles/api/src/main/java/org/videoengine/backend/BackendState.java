package org.videoengine.backend;

import java.util.Optional;

/**
 * A backend as the engine sees it now.
 *
 * @param id its id
 * @param kind what it runs on
 * @param descriptor what it says of itself; empty when its bundle found that it cannot work here
 * @param reason why frames cannot be drawn on it; empty when they can
 * @param sameDeviceAs id of a backend that is preferred to it and draws on the very same device; empty when there is none, or none
 *     that says so
 */
public record BackendState(
        String id,
        BackendDescriptor.Kind kind,
        Optional<BackendDescriptor> descriptor,
        Optional<String> reason,
        Optional<String> sameDeviceAs) {

    /** A backend with a device of its own. */
    public BackendState(
            String id, BackendDescriptor.Kind kind, Optional<BackendDescriptor> descriptor, Optional<String> reason) {
        this(id, kind, descriptor, reason, Optional.empty());
    }

    /** Whether a name that somebody gives means it: its id, or what that has before the colon, such as {@code cuda}. */
    public boolean isNamed(String name) {
        return isNamed(id, name);
    }

    /** Whether a name means the backend of an id, also where there is no more of that than its id. */
    public static boolean isNamed(String id, String name) {
        return id.equals(name) || id.startsWith(name + ":");
    }

    /** Whether frames can be drawn on it. */
    public boolean usable() {
        return reason.isEmpty();
    }
}
