package org.videoengine.hardware;

import org.osgi.annotation.versioning.ProviderType;

/** Finds out what is in this machine. An OSGi service. Thread-safe; nothing is kept, so each call tells of its moment. */
@ProviderType
public interface HardwareDetector {

    /**
     * What can be told without measuring: all but encoders and the speed of disks. Takes from some milliseconds to, where drivers
     * of graphics processors are loaded for the first time, some seconds. Never throws: what cannot be found out is left empty,
     * and {@link Hardware#notes()} says why.
     */
    default Hardware detect() {
        return detect(HardwareQuery.QUICK);
    }

    /** The same with what the query asks for besides. */
    Hardware detect(HardwareQuery query);
}
