package jcuda;

/**
 * Loads JCuda's libraries, in place of JCuda's own class of this name: from where the framework unpacked them, and from nowhere
 * else. JCuda's own goes on to a file of a fixed name in the folder for temporary files, where anybody may have put it, and leaves
 * one there wherever there is no driver.
 */
public final class LibUtilsCuda {
    private LibUtilsCuda() {}

    /**
     * Loads a library.
     *
     * @param library its name without prefix and suffix
     * @param needed what it depends on; the system finds that
     * @throws UnsatisfiedLinkError if it, or something that it depends on, is not there
     */
    public static void loadLibrary(String library, String... needed) {
        System.loadLibrary(library);
    }
}
