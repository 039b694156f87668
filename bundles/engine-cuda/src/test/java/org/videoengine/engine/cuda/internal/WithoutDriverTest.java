package org.videoengine.engine.cuda.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.videoengine.backend.BackendException;

/** On a machine without a driver there is a sentence, however often one asks. Each test class has a JVM of its own. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class WithoutDriverTest {

    @Test
    void saysWhyEachTime() {
        for (int time = 0; time < 3; time++) {
            String reason = reason();
            assertTrue(
                    reason.startsWith("there is no NVIDIA driver on this machine (libcuda.so.1 is not found)"), reason);
            assertTrue(reason.lines().count() == 1, reason);
        }
    }

    private static String reason() {
        try {
            CudaDriver.load();
        } catch (BackendException e) {
            return e.getMessage();
        }
        assumeTrue(false, "this machine has a driver");
        return "";
    }
}
