package org.videoengine.media.internal.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * How JavaCPP is to behave here, said through the system properties that it reads once, while its classes initialise.
 * Properties that the user has set win; ours are taken back when this is closed.
 *
 * <p>Natives unpack to {@code video-engine/natives/ffmpeg-VERSION} in the user's cache folder, so that later starts find
 * them there. JavaCPP's own memory limits and its cleaning thread are off: every native object here is freed by hand.
 */
final class JavaCppSettings implements AutoCloseable {
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private final Map<String, String> ours = new LinkedHashMap<>();
    private final File cache;

    private JavaCppSettings() throws IOException {
        set("org.bytedeco.javacpp.nopointergc", "true");
        set("org.bytedeco.javacpp.maxbytes", "0");
        set("org.bytedeco.javacpp.maxphysicalbytes", "0");
        // The version is a resource of the bundle that has the natives, which ours does not see.
        String version = Loader.getVersion("org.bytedeco", "ffmpeg", avutil.class);
        set(CACHE, userCache() + File.separator + "ffmpeg-" + version);
        cache = Loader.getCacheDir();
        initialise(Pointer.class);
    }

    /** Sets the properties. */
    static JavaCppSettings apply() throws IOException {
        return new JavaCppSettings();
    }

    /** Where natives are kept. */
    File cache() {
        return cache;
    }

    private void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
            ours.put(key, value);
        }
    }

    private static void initialise(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(e.getMessage());
        }
    }

    private static String userCache() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String home = System.getProperty("user.home");
        String base;
        if (os.contains("win")) {
            base = System.getenv().getOrDefault("LOCALAPPDATA", home);
        } else if (os.contains("mac")) {
            base = home + "/Library/Caches";
        } else {
            String xdg = System.getenv("XDG_CACHE_HOME");
            base = xdg == null || xdg.isEmpty() ? home + "/.cache" : xdg;
        }
        return base + File.separator + "video-engine" + File.separator + "natives";
    }

    @Override
    public void close() {
        ours.forEach(System.getProperties()::remove);
    }
}
