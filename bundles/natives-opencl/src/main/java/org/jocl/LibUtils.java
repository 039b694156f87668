package org.jocl;

import java.util.Locale;

/**
 * Loads JOCL's library, in place of JOCL's own class of this name: from where the framework unpacked it, and from nowhere else.
 * JOCL's own goes on to a file of a fixed name in the folder for temporary files, where anybody may have put it.
 */
final class LibUtils {

    /** Systems for which JOCL knows where OpenCL is. */
    enum OSType {
        ANDROID,
        APPLE,
        LINUX,
        WINDOWS,
        UNKNOWN
    }

    private LibUtils() {}

    /**
     * Loads a library.
     *
     * @param library its name without prefix and suffix
     * @param needed what it depends on; the system finds that
     * @throws UnsatisfiedLinkError if it, or something that it depends on, is not there
     */
    static void loadLibrary(String library, String... needed) {
        System.loadLibrary(library);
    }

    /** The file name of a library of this system. */
    static String createLibraryFileName(String library) {
        return System.mapLibraryName(library);
    }

    /** The name of one of JOCL's libraries: it has one for each system and processor. */
    static String createPlatformLibraryName(String library) {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return library + "-" + calculateOS().name().toLowerCase(Locale.ROOT) + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> processor;
                };
    }

    /** The system that this is. */
    static OSType calculateOS() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return OSType.APPLE;
        }
        if (name.startsWith("windows")) {
            return OSType.WINDOWS;
        }
        if (name.startsWith("linux")) {
            return System.getProperty("java.vendor").contains("Android") ? OSType.ANDROID : OSType.LINUX;
        }
        return OSType.UNKNOWN;
    }
}
