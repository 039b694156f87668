package org.videoengine.natives.ffmpeg.gpl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.natives.NativesBundle.PLATFORM;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.natives.NativesBundle;

/** The fragment holds the libraries with x264 and x265 for its platform, where JavaCPP looks first, and their licence. */
class BundleContentsIT {
    private static final String FFMPEG = "org/bytedeco/ffmpeg/" + PLATFORM + "-gpl/";

    private NativesBundle bundle;

    @BeforeEach
    void open() throws IOException {
        bundle = new NativesBundle();
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"avcodec", "avformat", "avutil", "swresample"})
    void everyLibraryOnceWithItsBinding(String library) {
        assertEquals(1, bundle.count(FFMPEG, library + "([.-]\\d+)?"));
        assertEquals(1, bundle.count(FFMPEG, "jni" + library));
    }

    @Test
    void librariesOfThisPlatformAlone() throws IOException {
        Set<String> folders = new TreeSet<>();
        bundle.libraries().forEach((library, made) -> {
            folders.add(library.substring(0, library.lastIndexOf('/') + 1));
            assertEquals(PLATFORM, made, library);
        });
        assertEquals(Set.of(FFMPEG), folders);
    }

    @Test
    void aFragmentUnderTheGpl() throws IOException {
        assertEquals(
                "org.videoengine.natives.ffmpeg",
                bundle.manifest().getValue("Fragment-Host").split(";")[0]);
        assertEquals("GPL-3.0-or-later", bundle.manifest().getValue("Bundle-License"));
        String licence = new String(bundle.bytes("META-INF/licences/gpl/GPL-3.0.txt"), StandardCharsets.UTF_8);
        assertTrue(licence.contains("GNU GENERAL PUBLIC LICENSE"));
        assertTrue(bundle.entries().contains("META-INF/licences/gpl/NOTICE.txt"));
    }
}
