package org.videoengine.natives.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.natives.NativesBundle.PLATFORM;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.videoengine.natives.NativesBundle;

/** The bundle holds the binding of the driver API, with its library where there is CUDA for the platform, and nothing else. */
class BundleContentsIT {
    private static final boolean CUDA = Set.of("linux-x86_64", "windows-x86_64").contains(PLATFORM);

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
    void theDriverLibraryAloneAndOfThisPlatform() throws IOException {
        assertEquals(
                CUDA ? List.of(PLATFORM) : List.of(),
                List.copyOf(bundle.libraries().values()));
        assertEquals(CUDA ? 1 : 0, bundle.count("lib/", "JCudaDriver-[0-9.]+-" + PLATFORM));
    }

    @Test
    void theFrameworkUnpacksIt() throws IOException {
        String code = bundle.manifest().getValue("Bundle-NativeCode");
        if (CUDA) {
            assertTrue(code.startsWith(bundle.libraries().firstKey() + ";"), code);
        } else {
            assertNull(code);
        }
    }

    @Test
    void classes() throws IOException {
        assertTrue(bundle.entries().contains("jcuda/driver/JCudaDriver.class"));
        assertEquals(
                0,
                bundle.entries().stream()
                        .filter(entry -> entry.startsWith("jcuda/nv"))
                        .count());
        assertEquals(
                "Video Engine natives: CUDA binding for " + PLATFORM,
                bundle.manifest().getValue("Bundle-Name"));
    }

    /** JCuda's own class of this name would go on to a file that anybody may have put into the temporary folder. */
    @Test
    void theLibraryIsLoadedFromNowhereElse() throws IOException {
        String loader = new String(bundle.bytes("jcuda/LibUtilsCuda.class"), StandardCharsets.ISO_8859_1);
        assertTrue(loader.contains("java/lang/System"));
        assertFalse(loader.contains("calculateOS"));
    }

    @Test
    void licences() {
        assertTrue(bundle.entries().contains("META-INF/licences/JCUDA-LICENSE.txt"));
    }
}
