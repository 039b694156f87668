package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;

/** Registered as a service by a backend bundle that is installed but cannot work on this machine. */
@ConsumerType
public interface UnavailableBackend {

    /** The id that the backend would have. */
    String id();

    /** What it would run on. */
    BackendDescriptor.Kind kind();

    /** Why it cannot work, in one sentence, with what to do about it where that is known. */
    String reason();
}
