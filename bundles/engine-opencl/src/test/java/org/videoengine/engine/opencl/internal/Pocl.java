package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.device.DeviceFacts;

/** The device that tests draw on: the first that there is, which is PoCL's where nothing else is installed. */
final class Pocl {
    /** Set to {@code required} where a device must be there, as on machines that check every change. */
    private static final String VARIABLE = "VIDEO_ENGINE_OPENCL";

    private Pocl() {}

    /** The device as it is; without any, the test is skipped, or fails where the environment says so. */
    static DeviceProperties device() {
        try {
            return (DeviceProperties) OpenClPlatforms.candidates().get(0);
        } catch (BackendException e) {
            if ("required".equals(System.getenv(VARIABLE))) {
                throw new AssertionError(VARIABLE + " says that there is a device", e);
            }
            assumeTrue(false, "skipped: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }

    /** The same device, treated as a graphics card with memory of its own: an item a sample, pinned memory, and copies. */
    static DeviceProperties card() {
        DeviceProperties real = device();
        DeviceFacts facts = real.facts();
        return new DeviceProperties(
                real.platform(),
                real.device(),
                new DeviceFacts(
                        facts.name(),
                        facts.detail(),
                        facts.memoryBytes(),
                        facts.largestBytes(),
                        new DeviceInfo(
                                DeviceInfo.Type.GRAPHICS,
                                facts.info().platform(),
                                facts.info().driver(),
                                facts.info().pciAddress(),
                                facts.info().vectorBits())),
                true,
                false,
                true);
    }
}
