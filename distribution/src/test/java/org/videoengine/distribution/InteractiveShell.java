package org.videoengine.distribution;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interactive shell of a built program, typed into by a test. */
final class InteractiveShell implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 180_000;

    private final Process process;
    private final BufferedWriter keyboard;
    private final StringBuffer screen = new StringBuffer();
    private int lines;

    /** Starts the program in a home of its own; both streams of it are the screen. */
    InteractiveShell(Path home, Path folder) throws IOException {
        this(home, folder, "");
    }

    /** The same with options of Java, and options of the program. */
    InteractiveShell(Path home, Path folder, String javaOptions, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(options));
        command.add(0, home.resolve("bin/video-engine").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("VIDEO_ENGINE_OPTS", javaOptions);
        process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
        keyboard = process.outputWriter(StandardCharsets.UTF_8);
        Thread watcher = new Thread(this::watch, "screen");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] some = new char[4096];
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                screen.append(some, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something that matches is on the screen, and gives it. */
    Matcher awaitOnScreen(Pattern pattern) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        Matcher matcher = pattern.matcher(screen.toString());
        while (!matcher.find()) {
            if (System.currentTimeMillis() > until || !process.isAlive()) {
                throw new IOException(pattern + " never appeared: " + screen);
            }
            Thread.sleep(50);
            matcher = pattern.matcher(screen.toString());
        }
        return matcher;
    }

    /** Types a line and gives what appears until the shell is ready for another. */
    String type(String line) throws IOException, InterruptedException {
        int before = screen.length();
        String end = "line " + ++lines + " is done";
        keyboard.write(line + "\necho " + end + "\n");
        keyboard.flush();
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (screen.indexOf(end, before) < 0) {
            if (System.currentTimeMillis() > until || !process.isAlive()) {
                throw new IOException("the shell did not answer " + line + ": " + screen);
            }
            Thread.sleep(20);
        }
        return screen.substring(before, screen.indexOf(end, before));
    }

    /** Types a line again and again until what appears has, or has not, a word in it. */
    String typeUntil(String line, String word, boolean there) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        String answer = type(line);
        while (answer.contains(word) != there) {
            if (System.currentTimeMillis() > until) {
                throw new IOException(word + (there ? " never appeared: " : " never went away: ") + answer);
            }
            Thread.sleep(100);
            answer = type(line);
        }
        return answer;
    }

    /** Leaves the shell. */
    @Override
    public void close() throws IOException {
        try {
            keyboard.write("exit 0\n");
            keyboard.flush();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IOException("the shell did not end: " + screen);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
