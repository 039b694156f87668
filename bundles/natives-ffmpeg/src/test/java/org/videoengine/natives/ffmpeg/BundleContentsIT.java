package org.videoengine.natives.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundle holds all natives of the platform that it was built for, and nothing else. */
class BundleContentsIT {
    private static final String PLATFORM = System.getProperty("natives.platform");
    private static final String FFMPEG = "org/bytedeco/ffmpeg/" + PLATFORM + "/";
    private static final String JAVACPP = "org/bytedeco/javacpp/" + PLATFORM + "/";
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dylib|dll)");

    private JarFile bundle;

    @BeforeEach
    void open() throws IOException {
        bundle = new JarFile(System.getProperty("natives.bundle"));
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    private List<JarEntry> libraries() {
        return bundle.stream()
                .filter(entry -> LIBRARY.matcher(entry.getName()).matches())
                .toList();
    }

    private long count(String folder, String name) {
        Pattern file = Pattern.compile(Pattern.quote(folder) + "(lib)?" + name + "\\.(so(\\.\\d+)*|dylib|dll)");
        return libraries().stream()
                .filter(entry -> file.matcher(entry.getName()).matches())
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"avcodec", "avformat", "avutil", "swresample"})
    void everyLibraryOnceWithItsBinding(String library) {
        assertEquals(1, count(FFMPEG, library + "([.-]\\d+)?"));
        assertEquals(1, count(FFMPEG, "jni" + library));
    }

    @Test
    void theBindingOfJavaCppItself() {
        assertEquals(1, count(JAVACPP, "jnijavacpp"));
    }

    @Test
    void librariesOfThisPlatformAlone() throws IOException {
        Set<String> folders = new TreeSet<>();
        for (JarEntry entry : libraries()) {
            folders.add(entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1));
            try (InputStream in = bundle.getInputStream(entry)) {
                String made =
                        Machine.of(in.readNBytes(4096)).map(Machine::platform).orElse("no platform that is known");
                assertEquals(PLATFORM, made, entry.getName());
            }
        }
        assertEquals(Set.of(FFMPEG, JAVACPP), folders);
    }

    @Test
    void nothingThatIsNotUsed() {
        for (String unused : List.of("avfilter", "avdevice", "swscale")) {
            assertEquals(0, count(FFMPEG, "(jni)?" + unused + "([.-]\\d+)?"), unused);
        }
        assertEquals(
                0, bundle.stream().filter(e -> e.getName().endsWith(".exe")).count());
    }

    @Test
    void manifest() throws IOException {
        for (Map.Entry<Object, Object> header :
                bundle.getManifest().getMainAttributes().entrySet()) {
            assertFalse(header.getValue().toString().contains("${"), header.toString());
        }
        String name = bundle.getManifest().getMainAttributes().getValue("Bundle-Name");
        assertEquals("Video Engine natives: FFmpeg for " + PLATFORM, name);
    }
}
