package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The driver that the tests of engine-cuda make to stand in for CUDA's. */
final class StandInCuda {
    /** Set to {@code required} where that driver must be there, as on machines that check every change. */
    private static final String VARIABLE = "VIDEO_ENGINE_CUDA_STAND_IN";

    private static final long END_SECONDS = 10;

    private static final Path LIBRARY = VideoEngineContainer.DISTRIBUTION
            .resolve("../../../bundles/engine-cuda/target/stand-in-driver/libcuda.so.1")
            .normalize();

    private StandInCuda() {}

    /** Loads it, before JCuda looks for one. Without it, the test is skipped, or fails where the environment says so. */
    static void load() {
        boolean there = Files.exists(LIBRARY);
        if (!there) {
            assertNotEquals(LIBRARY + " is not there", "required", System.getenv(VARIABLE));
        }
        assumeTrue("the tests of engine-cuda make " + LIBRARY, there);
        System.load(LIBRARY.toString());
    }

    /** How much this process holds of CUDA: contexts, modules, streams, pieces of memory. */
    /** Gives its first device so much memory from now on; while nothing of it is in use. */
    static native void memory(long bytes);

    private static native long held();

    /** For when no bundle uses it any more: nothing is held, once frames that were being drawn have come to their end. */
    static void assertNothingHeld() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        while (held() > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals("handles of CUDA", 0, held());
    }
}
