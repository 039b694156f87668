package org.videoengine.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;

/**
 * An OSGi framework with the bundles of the distribution, installed by reference so that nothing is copied. The main thread
 * starts it; it can be closed by two threads at once.
 */
final class EngineFramework implements AutoCloseable {
    private static final long STOP_MILLIS = 8_000;
    private static final String JLINE = "org.jline";
    private static final String WITHOUT_TOOLS = "video.engine.commands.without.tools";

    private static final String METRICS_PORT = "org.videoengine.monitor.prometheus.port";
    private static final String HTTP_PORT = "org.osgi.service.http.port";

    private final Path home;
    private final StartOptions options;
    private volatile Framework framework;
    private volatile Path cache;

    /**
     * A framework that is not started yet and has left no trace.
     *
     * @param home the distribution's folder
     * @param options what is to be run, and what is wanted beside it
     */
    EngineFramework(Path home, StartOptions options) {
        this.home = home;
        this.options = options;
    }

    /**
     * Starts the framework and its bundles. When this returns, the backends of the {@code backends} folder are there.
     *
     * @param shutdown is asked between any two bundles
     * @throws InterruptedException if the process is to end
     */
    void start(Shutdown shutdown) throws IOException, BundleException, InterruptedException {
        shutdown.goOn();
        cache = Files.createTempDirectory("video-engine-");
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
        Map<String, String> properties = properties();
        framework = factory.newFramework(properties);
        shutdown.goOn();
        framework.start();
        startBundles(folders(properties), shutdown);
    }

    /**
     * The folders of bundles in the order of their start. File Install scans its own folders while it starts: right after what
     * makes components of what it finds, so that backends get ready while everything else is started.
     */
    private List<String> folders(Map<String, String> properties) throws IOException {
        Optional<String> command = options.command().stream().findFirst();
        boolean console = options.consolePort().isPresent();
        List<String> folders = new ArrayList<>(List.of("bundles/services", "bundles/deploy", "bundles"));
        String without = properties.getOrDefault(WITHOUT_TOOLS, "");
        if (command.isEmpty()
                || !List.of(without.split("\\s*,\\s*")).contains(command.get())
                || console
                || servesMetrics(properties)) {
            folders.add("bundles/tools");
        }
        if (console) {
            folders.add("bundles/console");
        }
        if (command.isEmpty()) {
            // JLine's jar sorts before Gogo's, so it is there when the shell starts.
            folders.add("bundles/shell");
        }
        return folders;
    }

    /** Whether somebody wants metrics of this run: then what serves them is needed, whatever the command. */
    private boolean servesMetrics(Map<String, String> properties) throws IOException {
        String configured = read("conf/org.videoengine.monitor.cfg").getProperty("prometheus.port", "0");
        String port = System.getProperty(METRICS_PORT, configured);
        return !properties.getOrDefault(METRICS_PORT, port).strip().equals("0");
    }

    private Properties read(String name) throws IOException {
        Properties properties = new Properties();
        Path file = home.resolve(name);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    private Map<String, String> properties() throws IOException {
        Properties file = read("conf/framework.properties");
        Map<String, String> properties = new HashMap<>();
        for (String name : file.stringPropertyNames()) {
            properties.put(
                    name,
                    System.getProperty(
                            name,
                            file.getProperty(name)
                                    .replace("${video.engine.home}", home.toString())
                                    .replace("${video.engine.cache}", cache.toString())));
        }
        properties.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        properties.put(
                "video.engine.command", options.command().stream().findFirst().orElse(""));
        options.metricsPort().ifPresent(port -> properties.put(METRICS_PORT, port.toString()));
        options.consolePort().ifPresent(port -> properties.put(HTTP_PORT, port.toString()));
        return properties;
    }

    private void startBundles(List<String> folders, Shutdown shutdown)
            throws IOException, BundleException, InterruptedException {
        List<Bundle> bundles = new ArrayList<>();
        for (String folder : folders) {
            bundles.addAll(install(home.resolve(folder)));
        }
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try {
            for (Bundle bundle : bundles) {
                shutdown.goOn();
                if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                }
                if (JLINE.equals(bundle.getSymbolicName())) {
                    // JLine looks for its terminals with the context class loader of the thread that starts the shell.
                    thread.setContextClassLoader(
                            bundle.adapt(BundleWiring.class).getClassLoader());
                }
            }
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private List<Bundle> install(Path folder) throws IOException, BundleException {
        List<Bundle> bundles = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return bundles;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                bundles.add(context().installBundle("reference:" + jar.toUri()));
            }
        }
        return bundles;
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    /** A service by type and filter, if it is there. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> service(Class<?> type, String filter) {
        try {
            return context().getServiceReferences(type, filter).stream()
                    .findFirst()
                    .map(reference -> (T) context().getService(reference));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Waits until somebody stops the framework: the interactive shell, on {@code exit}. */
    void waitForStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops the bundles, which ends what they are doing, waits for it, and removes the bundle cache. */
    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(EngineFramework::lateFault);
        try {
            if (framework != null) {
                framework.stop();
                framework.waitForStop(STOP_MILLIS);
            }
        } catch (BundleException e) {
            System.err.println("video-engine: the framework did not stop cleanly: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cache != null) {
            deleteCache();
        }
    }

    /**
     * Nobody waits for threads that are deep in a picture or frame when their job ends, so the bundles may go away under them:
     * what happens to them then is of no interest to users.
     */
    private static void lateFault(Thread thread, Throwable fault) {
        if (Boolean.getBoolean("video.engine.debug")) {
            System.err.println("video-engine: thread " + thread.getName() + " ended late");
            fault.printStackTrace(System.err);
        }
    }

    private void deleteCache() {
        try {
            Files.walkFileTree(cache, new FolderRemoval());
        } catch (IOException e) {
            System.err.println("video-engine: could not remove " + cache + ": " + e.getMessage());
        }
    }
}
