package org.videoengine.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The text of the kernels, one for OpenCL C and CUDA C: it begins with the macros in which the two differ. With {@code
 * PROCESSOR} defined, an item does many neighbouring samples in loops that compilers make vector code of, as processors like it,
 * and not one sample as graphics processors do.
 */
public final class KernelText {
    /** The text's name beside this class. */
    public static final String RESOURCE = "frame-kernels.cu";

    private KernelText() {}

    /** The whole text. */
    public static String text() {
        try (InputStream in = KernelText.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read from its bundle", e);
        }
    }

    /** Compiler options for OpenCL on such a device. Sums must come out the same from frame to frame: no fast mathematics. */
    public static String openclOptions(DeviceFacts facts) {
        return facts.processor() ? "-cl-std=CL1.2 -DPROCESSOR=1" : "-cl-std=CL1.2";
    }
}
