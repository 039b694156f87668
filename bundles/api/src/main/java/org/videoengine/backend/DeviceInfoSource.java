package org.videoengine.backend;

import org.osgi.annotation.versioning.ConsumerType;

/** What a {@link RenderBackend} implements besides, if it can say more of what it runs on. */
@ConsumerType
public interface DeviceInfoSource {

    /** What it runs on. Does not change while the service is registered. Thread-safe. */
    DeviceInfo deviceInfo();
}
