package org.videoengine.backend;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How fast a device moves bytes, as measured.
 *
 * @param toDevice bytes a second from the host's memory to the device's; empty where both are one
 * @param toHost bytes a second from the device's memory to the host's; empty where both are one
 * @param memory bytes a second that are read and written, both counted, when the device's memory is copied within it
 */
public record Bandwidth(OptionalDouble toDevice, OptionalDouble toHost, double memory) {

    /** Refuses null and what is not positive. */
    public Bandwidth {
        Objects.requireNonNull(toDevice, "toDevice");
        Objects.requireNonNull(toHost, "toHost");
        if (!(toDevice.orElse(1) > 0) || !(toHost.orElse(1) > 0) || !(memory > 0)) {
            throw new IllegalArgumentException(
                    "a bandwidth is positive, not " + toDevice + ", " + toHost + " and " + memory);
        }
    }
}
