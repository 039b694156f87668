package org.videoengine.distribution;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java versions on this machine, one home for each: the one that runs the tests, and those that the system property
 * {@value #PROPERTY} lists, or else the folder {@value #USUAL} holds.
 */
final class JavaHomes {
    private static final String PROPERTY = "video.engine.java.homes";
    private static final String USUAL = "/usr/lib/jvm";
    private static final int OLDEST = 17;

    private JavaHomes() {}

    /** Homes by feature version. */
    static SortedMap<Integer, Path> byVersion() throws IOException {
        SortedMap<Integer, Path> homes = new TreeMap<>();
        homes.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
        for (Path home : candidates()) {
            int version = version(home);
            if (version >= OLDEST) {
                homes.putIfAbsent(version, home);
            }
        }
        return homes;
    }

    private static List<Path> candidates() throws IOException {
        String listed = System.getProperty(PROPERTY);
        if (listed != null) {
            return Arrays.stream(listed.split(File.pathSeparator))
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .toList();
        }
        if (!Files.isDirectory(Path.of(USUAL))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(Path.of(USUAL))) {
            return folders.sorted().toList();
        }
    }

    /** What a home's file {@code release} says; 0 if it is no home of a Java that can be run. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return version.startsWith("1.") ? 0 : Runtime.Version.parse(version).feature();
    }
}
