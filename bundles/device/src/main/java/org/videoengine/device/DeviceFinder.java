package org.videoengine.device;

import java.util.List;
import org.videoengine.backend.BackendException;

/** Finds the devices of a graphics API. */
@FunctionalInterface
public interface DeviceFinder {

    /**
     * All devices, always in the same order.
     *
     * @throws BackendException if there are none, with what to do about it
     */
    List<DeviceCandidate> find() throws BackendException;
}
