package org.videoengine.engine.opencl.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether OpenCL's loader is installed. JOCL, which would find out, writes to the standard error output where it is not: nothing
 * that users should see who have asked for no such thing.
 */
final class OpenClLoader {
    private static final String NAME = "libOpenCL.so";
    private static final List<Path> FOLDERS =
            List.of(Path.of("/lib"), Path.of("/usr/lib"), Path.of("/lib64"), Path.of("/usr/lib64"));

    private OpenClLoader() {}

    /** False only where it surely is not. */
    static boolean possible() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        String more = System.getenv("LD_LIBRARY_PATH");
        return possible(Path.of("/etc/ld.so.cache"), more == null ? "" : more, FOLDERS);
    }

    /**
     * Looks where the dynamic linker does.
     *
     * @param cache its list of all libraries; where there is none, nothing is known
     * @param more folders, separated as in paths
     */
    static boolean possible(Path cache, String more, List<Path> folders) {
        try {
            String libraries = Files.exists(cache) ? Files.readString(cache, StandardCharsets.ISO_8859_1) : NAME;
            return libraries.contains(NAME)
                    || folders.stream().anyMatch(OpenClLoader::holds)
                    || List.of(more.split(File.pathSeparator)).stream()
                            .anyMatch(folder -> !folder.isBlank() && holds(Path.of(folder)));
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private static boolean holds(Path folder) {
        return Files.exists(folder.resolve(NAME)) || Files.exists(folder.resolve(NAME + ".1"));
    }
}
