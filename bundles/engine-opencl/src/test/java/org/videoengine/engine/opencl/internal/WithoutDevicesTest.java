package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.backend.BackendException;

/** A machine with OpenCL's loader and no driver, in a JVM of its own, as a JVM has drivers or has none for good. */
@EnabledOnOs(OS.LINUX)
class WithoutDevicesTest {

    @Test
    void saysWhatToDo(@TempDir Path empty) throws IOException, InterruptedException {
        Pocl.device();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.library.path=" + System.getProperty("java.library.path"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reason.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OCL_ICD_VENDORS", empty + "/");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        assertEquals(
                "no OpenCL device was found: install the driver of the graphics card, or PoCL (pocl-opencl-icd) for the"
                        + " processor",
                said.strip());
    }

    /** Says why there is no device. */
    static final class Reason {
        private Reason() {}

        public static void main(String[] arguments) {
            try {
                System.out.println(OpenClPlatforms.candidates());
            } catch (BackendException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
