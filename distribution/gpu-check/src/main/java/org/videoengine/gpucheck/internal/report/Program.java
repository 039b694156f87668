package org.videoengine.gpucheck.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Video Engine as it lies in the folder of the check, run in a process of its own with the backends of one jar. */
final class Program {
    private static final int LONGEST_REASON = 400;
    private static final String NOTE = "NOTE: Picked up JDK_JAVA_OPTIONS";

    private final Path home;
    private final Path work;

    /**
     * @param home the folder of the check
     * @param work for files of a moment
     */
    Program(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /**
     * What a process gave.
     *
     * @param document what it wrote, as far as it came; missing if it wrote nothing
     * @param failure why it did not come to its end
     */
    record Outcome(JsonNode document, Optional<String> failure) {}

    /** The folders with one backend's jar each, by name. */
    List<Path> backends() throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("program/backends"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The projects of the jobs. */
    Path projects() {
        return home.resolve("project");
    }

    /** Identifies the build: SHA-256 over the names and contents of all of its jars. */
    String digest() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("program"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(jar));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command that writes a document; the file's name is put after the command's. */
    Outcome run(Path backend, int limitSeconds, String command, List<String> words)
            throws IOException, InterruptedException {
        Path file = work.resolve("document.json");
        Path log = work.resolve("log.txt");
        Files.deleteIfExists(file);
        List<String> line =
                new ArrayList<>(List.of(home.resolve("program/bin/video-engine").toString(), command, file.toString()));
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line).directory(work.toFile());
        builder.environment().put("JAVA_HOME", home.resolve("runtime").toString());
        builder.environment().remove("VIDEO_ENGINE_OPTS");
        // Unlike the program's script, Java itself knows quotes, which folders with spaces need.
        builder.environment()
                .put(
                        "JDK_JAVA_OPTIONS",
                        quoted("-Dfelix.fileinstall.dir=" + backend) + " " + quoted("-Djava.io.tmpdir=" + work) + " "
                                + quoted("-XX:ErrorFile=" + work.resolve("fault.log")));
        Process process = builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Optional<String> failure = Optional.empty();
        if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            failure = Optional.of(command + " did not end within " + limitSeconds + " s");
        } else if (process.exitValue() != 0) {
            failure = Optional.of(command + " ended with status " + process.exitValue() + ": " + lastWords(log));
        } else if (!Files.exists(file)) {
            failure = Optional.of(command + " wrote nothing: " + lastWords(log));
        }
        JsonNode document = Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : MissingNode.getInstance();
        return new Outcome(document, failure);
    }

    private static String quoted(String option) {
        char quote = option.indexOf('"') < 0 ? '"' : '\'';
        return quote + option + quote;
    }

    /**
     * What the JVM says of a fault in native code begins with a hash; the first line that says something is told. It begins with
     * the options that it was given.
     */
    private static String lastWords(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .map(line -> line.replaceFirst("^#\\s*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("A fatal error") && !line.startsWith(NOTE))
                .toList();
        String said = lines.stream()
                .filter(line -> line.startsWith("SIG"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
        return said.substring(0, Math.min(LONGEST_REASON, said.length()));
    }
}
