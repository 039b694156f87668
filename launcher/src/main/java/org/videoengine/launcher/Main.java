package org.videoengine.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleException;

/**
 * Starts Video Engine: the framework, its bundles, and then either one command or an interactive shell.
 *
 * <p>Exit status: 0 done, 1 the work failed, 2 wrong use, 130 cancelled.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int CANCELLED = 130;
    private static final String STARTED = "video.engine.started";

    private Main() {}

    /** Options that come before the command are ours; everything after it is the command's. */
    public static void main(String[] args) {
        takeBackStandardError();
        quiet("org.eclipse.jetty", "warn");
        // It warns of every plugin that Karaf's web console takes, too.
        quiet("org.apache.felix.webconsole", "error");
        quiet("org.apache.felix.http", "warn");
        int status = start(args);
        if (status == 0) {
            noteClasses();
        }
        System.exit(status);
    }

    /**
     * The JVM keeps the classes of this run when it ends, if the start script has told it to. They are those of a render that went
     * well, so that later starts may take them from there: they do where they find the note.
     */
    private static void noteClasses() {
        String note = System.getProperty("video.engine.classes.kept");
        if (note != null) {
            try {
                Files.writeString(Path.of(note), home() + "\n");
            } catch (IOException e) {
                // Then the next render keeps its own.
            }
        }
    }

    /** What serves the web console tells much that is of no interest, unless somebody has said what is. */
    private static void quiet(String logger, String level) {
        String property = "org.slf4j.simpleLogger.log." + logger;
        System.setProperty(property, System.getProperty(property, level));
    }

    private static int start(String... args) {
        StartOptions options;
        try {
            options = StartOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("video-engine: " + e.getMessage());
            return WRONG_USE;
        }
        if (options.version()) {
            System.out.println("video-engine " + version());
            return 0;
        }
        if (options.consolePort().filter(Main::taken).isPresent()) {
            System.err.println("video-engine: port " + options.consolePort().get()
                    + " is taken, by another console perhaps; choose another one for this one with --console=PORT");
            return FAILED;
        }
        return run(options);
    }

    /** Whether somebody listens on a port of this machine already: nobody could tell later what is missing. */
    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int run(StartOptions options) {
        List<String> command = options.command();
        noteStart(!command.isEmpty());
        EngineFramework framework = new EngineFramework(home(), options);
        Optional<Shutdown> installed = Shutdown.install(framework);
        if (installed.isEmpty()) {
            return CANCELLED;
        }
        Shutdown shutdown = installed.get();
        try (framework) {
            framework.start(shutdown);
            return work(framework, shutdown, command, options.debug());
        } catch (BundleException | IOException | RuntimeException | LinkageError e) {
            boolean foreseen = e instanceof BundleException || e instanceof IOException;
            System.err.println("video-engine: the framework did not start: " + (foreseen ? e.getMessage() : e));
            if (options.debug()) {
                e.printStackTrace(System.err);
            }
            return FAILED;
        } catch (InterruptedException e) {
            System.err.println("video-engine: cancelled");
            return CANCELLED;
        } finally {
            shutdown.ended();
        }
    }

    private static int work(EngineFramework framework, Shutdown shutdown, List<String> command, boolean debug)
            throws InterruptedException {
        shutdown.work();
        try {
            if (command.isEmpty()) {
                framework.waitForStop();
                return 0;
            }
            return runCommand(framework, command, debug);
        } finally {
            shutdown.workEnded();
        }
    }

    /** The shell bundle runs commands; it offers itself under a JDK type because we share no classes with the bundles. */
    private static int runCommand(EngineFramework framework, List<String> command, boolean debug) {
        return framework
                .<ToIntFunction<String[]>>service(ToIntFunction.class, "(video.engine.command.line=true)")
                .map(commandLine -> {
                    System.setProperty("video.engine.debug", Boolean.toString(debug));
                    return commandLine.applyAsInt(command.toArray(String[]::new));
                })
                .orElseGet(() -> {
                    System.err.println("video-engine: the shell bundle did not start; see log/video-engine.log");
                    return FAILED;
                });
    }

    /**
     * Commands tell how long the start took, unless they come later from a shell. The start script knows best; the operating
     * system may be a second off.
     */
    private static void noteStart(boolean oneCommand) {
        if (!oneCommand) {
            System.clearProperty(STARTED);
        } else if (System.getProperty(STARTED) == null) {
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .ifPresent(instant -> System.setProperty(STARTED, Long.toString(instant.toEpochMilli() * 1000)));
        }
    }

    /**
     * The start script gives us the user's standard error as descriptor 3, because the JVM announces incubator modules on
     * descriptor 2 before any of our code runs.
     */
    private static void takeBackStandardError() {
        String descriptor = System.getProperty("video.engine.stderr");
        if (descriptor != null && Files.exists(Path.of(descriptor))) {
            try {
                System.setErr(new PrintStream(open(Path.of(descriptor)), true, StandardCharsets.UTF_8));
            } catch (IOException e) {
                System.err.println("video-engine: cannot write to " + descriptor + ": " + e.getMessage());
            }
        }
    }

    /**
     * The descriptor itself, for which our manifest opens a package: a file that is opened anew has a place of its own, and what the
     * user's other programs write to it later would go over our words.
     */
    private static OutputStream open(Path descriptor) throws IOException {
        try {
            FileDescriptor taken = new FileDescriptor();
            Field number = FileDescriptor.class.getDeclaredField("fd");
            number.setAccessible(true);
            number.setInt(taken, Integer.parseInt(descriptor.getFileName().toString()));
            return new FileOutputStream(taken);
        } catch (ReflectiveOperationException | InaccessibleObjectException | NumberFormatException e) {
            return new FileOutputStream(descriptor.toFile(), true);
        }
    }

    private static Path home() {
        String home = System.getProperty("video.engine.home");
        if (home == null) {
            throw new IllegalStateException(
                    "start Video Engine with bin/video-engine, which says where its bundles are");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
