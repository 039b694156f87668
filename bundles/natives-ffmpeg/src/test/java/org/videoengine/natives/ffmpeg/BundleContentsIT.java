package org.videoengine.natives.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.videoengine.natives.NativesBundle.PLATFORM;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.natives.NativesBundle;

/** The bundle holds all natives of the platform that it was built for, and nothing else. */
class BundleContentsIT {
    private static final String FFMPEG = "org/bytedeco/ffmpeg/" + PLATFORM + "/";
    private static final String JAVACPP = "org/bytedeco/javacpp/" + PLATFORM + "/";

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
    void theBindingOfJavaCppItself() {
        assertEquals(1, bundle.count(JAVACPP, "jnijavacpp"));
    }

    @Test
    void librariesOfThisPlatformAlone() throws IOException {
        Set<String> folders = new TreeSet<>();
        bundle.libraries().forEach((library, made) -> {
            folders.add(library.substring(0, library.lastIndexOf('/') + 1));
            assertEquals(PLATFORM, made, library);
        });
        assertEquals(Set.of(FFMPEG, JAVACPP), folders);
    }

    @Test
    void nothingThatIsNotUsed() {
        for (String unused : List.of("avfilter", "avdevice", "swscale")) {
            assertEquals(0, bundle.count(FFMPEG, "(jni)?" + unused + "([.-]\\d+)?"), unused);
        }
        assertEquals(
                0, bundle.entries().stream().filter(e -> e.endsWith(".exe")).count());
    }

    @Test
    void manifest() throws IOException {
        for (Map.Entry<Object, Object> header : bundle.manifest().entrySet()) {
            assertFalse(header.getValue().toString().contains("${"), header.toString());
        }
        String name = bundle.manifest().getValue("Bundle-Name");
        assertEquals("Video Engine natives: FFmpeg for " + PLATFORM, name);
        String licence = bundle.manifest().getValue("Bundle-License");
        assertEquals("LGPL-3.0-or-later, Apache-2.0", licence);
    }
}
