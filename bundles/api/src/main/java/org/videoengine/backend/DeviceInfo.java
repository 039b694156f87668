package org.videoengine.backend;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a backend runs on, beyond its {@link BackendDescriptor}.
 *
 * @param type what kind of device it is
 * @param platform of OpenCL that it belongs to; empty for other APIs
 * @param driver version of its driver; empty for the processor's own backend
 * @param pciAddress where the device sits, such as {@code 0000:01:00.0}; empty where that is not known
 * @param vectorBits bits of the vectors that kernels use once they are warm, 0 for plain loops; empty where the device decides
 */
public record DeviceInfo(
        Type type,
        Optional<String> platform,
        Optional<String> driver,
        Optional<String> pciAddress,
        OptionalInt vectorBits) {

    /** Kinds of device. */
    public enum Type {
        /** The host's own processor. */
        PROCESSOR,
        /** A graphics processor, or a board that computes as one does. */
        GRAPHICS
    }

    /** Refuses null. */
    public DeviceInfo {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(pciAddress, "pciAddress");
        Objects.requireNonNull(vectorBits, "vectorBits");
    }
}
