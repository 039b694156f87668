package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendException;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.SilentDevice;

/** Drivers and devices of which some are broken; a platform is the names of its devices. */
class OpenClPlatformsTest {
    private static final String BROKEN = "broken";

    /** Not without JOCL, whose exceptions the class under test knows. */
    @BeforeAll
    static void needsOpenCl() {
        Pocl.device();
    }

    private static List<DeviceCandidate> candidates(String... platforms) throws BackendException {
        return OpenClPlatforms.candidates(
                List.of(platforms),
                platform -> answered(platform).split(" "),
                (platform, device) -> SilentDevice.named(answered(device), "it is only a name"));
    }

    private static String answered(String name) {
        if (name.equals(BROKEN)) {
            throw new IllegalStateException("CL_OUT_OF_HOST_MEMORY");
        }
        return name;
    }

    @Test
    void brokenOnesHideNoOthers() throws BackendException {
        List<DeviceCandidate> found = candidates("one two", BROKEN, "three broken four");
        assertEquals(
                List.of("one", "two", "three", "device 3", "four"),
                found.stream().map(candidate -> candidate.facts().name()).toList());
        assertEquals(
                Optional.of("device 3 does not answer (CL_OUT_OF_HOST_MEMORY)"),
                found.get(3).unfit());
    }

    @Test
    void saysWhatIsWrongWhereNoneIsLeft() {
        assertEquals(
                "OpenCL does not answer (CL_OUT_OF_HOST_MEMORY)",
                assertThrows(BackendException.class, () -> candidates(BROKEN)).getMessage());
    }
}
