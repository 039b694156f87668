package org.videoengine.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The bundles of the built distribution, for a container. */
final class VideoEngineContainer {
    static final Path DISTRIBUTION =
            Path.of("../../distribution/target/video-engine").toAbsolutePath().normalize();
    static final Path CPU_BACKEND = DISTRIBUTION.resolve("backends/engine-cpu.jar");
    static final Path OPENCL_BACKEND = DISTRIBUTION.resolve("backends/engine-opencl.jar");

    private VideoEngineContainer() {}

    static Option bundles() {
        List<Option> options = new ArrayList<>();
        options.add(junitBundles());
        options.add(systemPackages(
                "org.slf4j;version=2.0.17",
                "org.slf4j.event;version=2.0.17",
                "org.slf4j.helpers;version=2.0.17",
                "org.slf4j.spi;version=2.0.17",
                "org.slf4j;version=1.7.36",
                "org.slf4j.helpers;version=1.7.36"));
        options.add(systemProperty("video.engine.distribution").value(DISTRIBUTION.toString()));
        List<Path> jars = new ArrayList<>(jars(DISTRIBUTION.resolve("bundles/services")));
        jars.addAll(jars(DISTRIBUTION.resolve("bundles")));
        for (Path jar : jars) {
            options.add(bundle(jar.toUri().toString()));
        }
        options.add(bundle(CPU_BACKEND.toUri().toString()));
        return composite(options.toArray(Option[]::new));
    }

    /** Those of the bundles for tools whose files begin with one of these names. */
    static Option tools(String... names) {
        return composite(jars(DISTRIBUTION.resolve("bundles/tools")).stream()
                .filter(jar -> Stream.of(names)
                        .anyMatch(name -> jar.getFileName().toString().startsWith(name)))
                .map(jar -> bundle(jar.toUri().toString()))
                .toArray(Option[]::new));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("build the distribution first", e);
        }
    }
}
