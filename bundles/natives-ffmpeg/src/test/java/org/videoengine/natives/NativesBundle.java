package org.videoengine.natives;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The built bundle under test and the platform that it was built for, by the system properties {@code natives.bundle} and
 * {@code natives.platform}.
 */
public final class NativesBundle implements AutoCloseable {
    public static final String PLATFORM = System.getProperty("natives.platform");

    private static final String LIBRARY = "\\.(so(\\.\\d+)*|dylib|dll)";
    private static final Pattern ANY = Pattern.compile(".*" + LIBRARY);
    /** What {@link Machine} needs of a file. */
    private static final int HEAD = 4096;

    private final JarFile jar;

    public NativesBundle() throws IOException {
        jar = new JarFile(System.getProperty("natives.bundle"));
    }

    /** Its libraries, by the names of their entries, each with the platform that it was made for. */
    public TreeMap<String, String> libraries() throws IOException {
        TreeMap<String, String> libraries = new TreeMap<>();
        for (String name : entries()) {
            if (ANY.matcher(name).matches()) {
                try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
                    libraries.put(
                            name,
                            Machine.of(in.readNBytes(HEAD))
                                    .map(Machine::platform)
                                    .orElse("no platform that is known"));
                }
            }
        }
        return libraries;
    }

    /**
     * How many libraries there are by a name.
     *
     * @param folder where, with a slash at its end
     * @param name a regular expression for the name without {@code lib} and suffix
     */
    public long count(String folder, String name) {
        Pattern file = Pattern.compile(Pattern.quote(folder) + "(lib)?" + name + LIBRARY);
        return entries().stream().filter(entry -> file.matcher(entry).matches()).count();
    }

    public List<String> entries() {
        return jar.stream().map(JarEntry::getName).toList();
    }

    /** The contents of an entry. */
    public byte[] bytes(String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return in.readAllBytes();
        }
    }

    public Attributes manifest() throws IOException {
        return jar.getManifest().getMainAttributes();
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
