package org.videoengine.distribution;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the built program as a user would. */
final class Program {
    static final Path HOME = Path.of("target/video-engine").toAbsolutePath();

    /** What a run gave. */
    record Run(int status, String out, String err) {}

    private Program() {}

    /** Runs to the end. Most runs are so short that the compiler which optimises would cost more than it gains. */
    static Run run(Path folder, String... words) throws IOException, InterruptedException {
        Process process = start(folder, "-XX:TieredStopAtLevel=1", words);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the program did not end: " + List.of(words));
        }
        return new Run(process.exitValue(), text(folder, "out"), text(folder, "err"));
    }

    static Process start(Path folder, String javaOptions, String... words) throws IOException {
        return start(folder, List.of(), javaOptions, words);
    }

    /** Starts the program with the words of another one before it, which is to run it. */
    static Process start(Path folder, List<String> before, String javaOptions, String... words) throws IOException {
        return start(folder, before, Path.of(System.getProperty("java.home")), javaOptions, words);
    }

    /** Starts the program on a Java of choice. */
    static Process start(Path folder, List<String> before, Path javaHome, String javaOptions, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        // A background job of a shell starts with interrupts ignored, and so would everything that it runs.
        command.addAll(List.of(
                "env", "--default-signal=INT", HOME.resolve("bin/video-engine").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("VIDEO_ENGINE_OPTS", javaOptions);
        return builder.directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve(".out").toFile())
                .redirectError(folder.resolve(".err").toFile())
                .start();
    }

    /** Interrupts a run, as Ctrl-C does. */
    static void interrupt(Process process) throws IOException, InterruptedException {
        // Until env has handed over, interrupts may still be ignored.
        while (process.info().command().filter(name -> name.endsWith("env")).isPresent()) {
            Thread.sleep(1);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** A port of this machine that nobody listened on a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static String text(Path folder, String stream) throws IOException {
        return Files.readString(folder.resolve("." + stream), StandardCharsets.UTF_8);
    }
}
