package org.videoengine.engine.cuda.internal;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CUDA driver that runs the bundle's PTX on the processor, made of {@code stand-in-driver.cpp} with the C++ compiler of the
 * machine and loaded in place of the real one: JCuda finds a library of the driver's name in the process and takes it.
 */
final class StandInDriver {
    /** Set to {@code required} where this driver must be made, as on machines that check every change. */
    private static final String VARIABLE = "VIDEO_ENGINE_CUDA_STAND_IN";

    private static final Path FOLDER = Path.of("target/stand-in-driver");
    private static final Path LIBRARY = FOLDER.resolve("libcuda.so.1").toAbsolutePath();
    private static boolean loaded;

    private StandInDriver() {}

    /** Makes and loads it, once; where that cannot be, the test is skipped, or fails where the environment says so. */
    static synchronized void load() {
        boolean here = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (!here) {
            skip("the driver that stands in for CUDA's is for Linux on x86-64");
        }
        if (!loaded) {
            try {
                build();
            } catch (IOException e) {
                throw new IllegalStateException("the driver that stands in for CUDA's could not be built", e);
            }
            System.load(LIBRARY.toString());
            loaded = true;
        }
    }

    private static void skip(String why) {
        assertNotEquals("required", System.getenv(VARIABLE), why);
        assumeTrue(false, why);
    }

    /** How much this process holds of the driver: contexts, modules, streams, pieces of memory. */
    static native long held();

    /**
     * Whether each launch is watched for what its threads do to each other: a kernel in which one writes what another reads or
     * writes fails then. Takes some times as long. Not while anything is being done.
     */
    static native void watch(boolean on);

    private static void build() throws IOException {
        Files.createDirectories(FOLDER);
        Path source = FOLDER.resolve("driver.cpp");
        Files.writeString(
                source,
                resource("ptx-operations.h") + PtxToCpp.translate(PtxText.text()) + resource("stand-in-driver.cpp"));
        List<String> command = List.of(
                "g++",
                "-std=c++17",
                "-O2",
                "-ffp-contract=off",
                "-w",
                "-shared",
                "-fPIC",
                "-Wl,-soname,libcuda.so.1",
                "-o",
                LIBRARY.toString(),
                source.toString());
        Process compiler;
        try {
            compiler = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            skip("there is no g++ to make the driver that stands in for CUDA's");
            throw e;
        }
        try {
            if (compiler.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: see its messages above");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = StandInDriver.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
