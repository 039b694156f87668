package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Builds a Maven project that is no part of this build, as its author would: what it needs of Video Engine lies in a local
 * repository, and everything else comes from the one that this build has filled. The network is not asked.
 */
final class ThirdPartyProject {
    private static final Path BUNDLES = Path.of("../bundles");
    private static final String VERSION = System.getProperty("video.engine.version");

    private final Path folder;
    private final Path repository;

    /** Builds in that folder; what an earlier build has fetched is found there again. */
    ThirdPartyProject(Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("repository");
    }

    /** Copies the project, runs its tests and packages it: the jar. */
    Path build(Path sources, String jar) throws IOException, InterruptedException {
        install(Path.of(".."), "video-engine");
        install(BUNDLES.resolve("api"), "api");
        install(BUNDLES.resolve("conformance"), "conformance");
        Path project = folder.resolve("project");
        Folders.delete(project);
        Folders.copy(sources, project);
        // A build by hand may have left its own.
        Folders.delete(project.resolve("target"));
        run(project);
        return project.resolve("target").resolve(jar);
    }

    private void install(Path module, String name) throws IOException {
        Path place = Files.createDirectories(
                repository.resolve("org/videoengine").resolve(name).resolve(VERSION));
        Files.copy(
                module.resolve("pom.xml"),
                place.resolve(name + "-" + VERSION + ".pom"),
                StandardCopyOption.REPLACE_EXISTING);
        String jar = name + "-" + VERSION + ".jar";
        if (Files.exists(module.resolve("target").resolve(jar))) {
            Files.copy(module.resolve("target").resolve(jar), place.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void run(Path project) throws IOException, InterruptedException {
        Path settings = folder.resolve("settings.xml");
        Files.writeString(
                settings,
                "<settings><mirrors><mirror><id>filled</id><mirrorOf>*</mirrorOf><url>"
                        + Path.of(System.getProperty("maven.repository")).toUri()
                        + "</url></mirror></mirrors></settings>");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--quiet",
                // A local repository keeps no checksums.
                "--lax-checksums",
                "--settings",
                settings.toString(),
                "--global-settings",
                settings.toString(),
                "-Dmaven.repo.local=" + repository,
                "package"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_CONFIG"));
        environment.put("JAVA_HOME", System.getProperty("maven.java.home"));
        Path log = folder.resolve("build.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Maven did not end; see " + log);
        }
        assertEquals(0, process.exitValue(), () -> text(log));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
