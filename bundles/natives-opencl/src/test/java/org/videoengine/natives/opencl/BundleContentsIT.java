package org.videoengine.natives.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.natives.NativesBundle.PLATFORM;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.natives.NativesBundle;

/** The bundle holds JOCL's library for the platform that it was built for, where the framework looks for it. */
class BundleContentsIT {
    @TempDir
    Path folder;

    private NativesBundle bundle;

    @BeforeEach
    void open() throws IOException {
        bundle = new NativesBundle();
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    @Test
    void oneLibraryOfThisPlatform() throws IOException {
        Map<String, String> libraries = bundle.libraries();
        assertEquals(1, libraries.size(), libraries::toString);
        assertEquals(List.of(PLATFORM), List.copyOf(libraries.values()));
    }

    @Test
    void theFrameworkUnpacksIt() throws IOException {
        String code = bundle.manifest().getValue("Bundle-NativeCode");
        String library = bundle.libraries().firstKey();
        assertTrue(code.startsWith(library + ";"), code);
    }

    @Test
    void classes() throws IOException {
        assertTrue(bundle.entries().contains("org/jocl/CL.class"));
        assertEquals(
                "Video Engine natives: OpenCL binding for " + PLATFORM,
                bundle.manifest().getValue("Bundle-Name"));
    }

    /** JOCL's own loader would go on to a file that anybody may have put into the temporary folder, or leave one there. */
    @Test
    void theLibraryIsLoadedFromNowhereElse() throws IOException {
        URL jar = Path.of(System.getProperty("natives.bundle")).toUri().toURL();
        String temporary = System.setProperty("java.io.tmpdir", folder.toString());
        try (URLClassLoader withoutFramework =
                new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            Error unsatisfied = assertThrows(
                    UnsatisfiedLinkError.class, () -> Class.forName("org.jocl.CL", true, withoutFramework));
            assertTrue(unsatisfied.getMessage().contains("java.library.path"), unsatisfied::toString);
        } finally {
            System.setProperty("java.io.tmpdir", temporary);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void licences() {
        assertTrue(bundle.entries().contains("META-INF/licences/JOCL-LICENSE.txt"));
    }
}
