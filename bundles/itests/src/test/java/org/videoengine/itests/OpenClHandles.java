package org.videoengine.itests;

import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts the handles of OpenCL that this process holds, whatever class loader asked for them: by a layer of OpenCL's loader, made of
 * {@code opencl-handles.cpp} with the C++ compiler of the machine. The loader takes layers of OpenCL 3 on Linux, as {@code ocl-icd}
 * does from version 2.3, and reads their path from {@code OPENCL_LAYERS}, which the build sets.
 */
final class OpenClHandles {
    /** What there is to hold; in the order of the layer's kinds. */
    private enum Kind {
        CONTEXT,
        QUEUE,
        MEMORY,
        PROGRAM,
        KERNEL,
        EVENT
    }

    private static final String VARIABLE = "OPENCL_LAYERS";
    private static final long END_SECONDS = 10;
    private static boolean loaded;

    private OpenClHandles() {}

    /** Makes the layer; before OpenCL is used for the first time. Where that cannot be, nothing will be counted. */
    static void build() {
        String library = System.getenv(VARIABLE);
        if (library == null || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        List<String> command = List.of(
                "g++",
                "-std=c++17",
                "-O2",
                "-shared",
                "-fPIC",
                "-DCL_TARGET_OPENCL_VERSION=300",
                "-o",
                library,
                "src/test/cpp/opencl-handles.cpp");
        try {
            Files.createDirectories(Path.of(library).getParent());
            Files.deleteIfExists(Path.of(library));
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            System.out.println("OpenCL's handles are not counted: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many are held now, by kind; none where they are not counted. */
    static synchronized Map<String, Long> now() {
        Map<String, Long> handles = new TreeMap<>();
        String library = System.getenv(VARIABLE);
        if (library != null && Files.exists(Path.of(library))) {
            if (!loaded) {
                System.load(library);
                loaded = true;
            }
            for (Kind kind : Kind.values()) {
                handles.put(kind.name().toLowerCase(Locale.ROOT), held(kind.ordinal()));
            }
        }
        return handles;
    }

    /**
     * For when no bundle uses OpenCL any more: nothing is held, once frames that were being drawn have come to their end; and that
     * was counted if OpenCL is expected.
     */
    static void assertNothingHeld() throws InterruptedException {
        boolean expected = System.getenv("VIDEO_ENGINE_OPENCL") != null;
        assertFalse("OpenCL's handles are not counted", expected && now().isEmpty());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        while (any(now()) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertFalse(now().toString(), any(now()));
    }

    private static boolean any(Map<String, Long> handles) {
        return handles.values().stream().anyMatch(count -> count != 0);
    }

    private static native long held(int kind);
}
