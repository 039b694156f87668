package org.videoengine.hosts.karaf;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A fresh Karaf into which nothing but the KAR was dropped, and which reaches no repository. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class KarafIT {
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
    private static final EnumSet<FeaturesService.Option> NOTHING_ELSE =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    /** The only one of the example. */
    private static final String SHOT = "shot_001";

    private static final Set<String> PARTS = Set.of("video-engine-shell", "video-engine-cpu");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private SessionFactory sessions;

    @Configuration
    public Option[] karaf() {
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(maven("org.apache.karaf", "apache-karaf")
                            .version(System.getProperty("karaf.version"))
                            .type("tar.gz"))
                    .unpackDirectory(new File("target/karaf"))
                    .useDeployFolder(false),
            configureSecurity().disableKarafMBeanServerBuilder(),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            // Pax Exam's own bundles come from a folder with nothing else in it, and all else from Karaf and the KAR.
            editConfigurationFilePut(
                    MAVEN, "org.ops4j.pax.url.mvn.localRepository", new File("target/nothing").getAbsolutePath()),
            editConfigurationFilePut(
                    MAVEN,
                    "org.ops4j.pax.url.mvn.repositories",
                    Path.of(System.getProperty("exam.repository")).toUri() + "@id=exam"),
            replaceConfigurationFile("deploy/video-engine.kar", new File(System.getProperty("kar"))),
            systemProperty("examples")
                    .value(Path.of(System.getProperty("examples")).normalize().toString()),
            systemProperty("postcards")
                    .value(Path.of(System.getProperty("postcards")).toUri().toString()),
            vmOption("--add-modules=jdk.incubator.vector"),
        };
    }

    /** Karaf deploys the KAR while the container is up already. */
    @Before
    public void waitForTheKar() throws Exception {
        await(() -> context.getServiceReference("org.videoengine.backend.RenderBackend") != null
                && context.getServiceReference("org.videoengine.render.VideoEngine") != null);
    }

    @Test
    public void theKarBringsTheEngineItsCommandsAndItsSettings() throws Exception {
        var result = new SmallFilm(context).draw(folder.newFile("alps.mp4").toPath());

        assertTrue(result.toString(), result.success());
        assertEquals(SmallFilm.FRAMES, result.frameCount());
        assertEquals("cpu", result.backend());
        assertTrue(installed("video-engine"));
        assertFalse("features that are manual wait to be asked for", installed("video-engine-tools"));
        assertTrue(Files.exists(Path.of(System.getProperty("karaf.etc"), "org.videoengine.core.engine.cfg")));
        assertNull(
                "functions of another shell are not among the commands",
                context.getServiceReferences((String) null, "(osgi.command.scope=completion)"));
        assertNull("nothing under the GPL is in it", features.getFeature("video-engine-gpl-codecs"));
    }

    @Test
    public void tabCompletesWordsAsLongAsTheirBundleIsThere() throws Exception {
        try (KarafLine line = new KarafLine(sessions)) {
            String alps = Path.of(System.getProperty("examples"), "alps").toString();
            await(() -> !line.completed("video:render --res").isEmpty());
            assertEquals(List.of(alps + "/"), line.completed("video:render " + alps));
            assertEquals(List.of(SHOT), line.completed("video:render " + alps + " "));
            assertEquals(List.of("--resolution", "--resume"), line.completed("video:render --res"));
            assertEquals(List.of("auto", "cpu"), line.completed("video:render " + alps + " --backend "));
            assertEquals(List.of("--quality=high"), line.completed("video:render " + alps + " --quality=h"));
            assertEquals(List.of("prores"), line.completed("video:render " + alps + " --codec pror"));
            String functions = "(osgi.command.scope=video)";
            assertNull("each command is there once", service(functions));

            Bundle completing = bundle("org.videoengine.shell.karaf");
            completing.stop();
            assertEquals(List.of(), line.completed("video:render --res"));
            assertTrue(line.printed("video:shots " + alps).contains(SHOT));
            completing.start();
            assertEquals(List.of("--resolution", "--resume"), line.completed("video:render --res"));
            assertTrue(line.printed("video:shots " + alps).contains(SHOT));
            assertNull(service(functions));
        }
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void uninstallingAndInstallingABackendsFeatureIsAHotSwap() throws Exception {
        // "video-engine" brings a backend with it; what else is in it can be there without one.
        features.installFeatures(withVersion(PARTS), NOTHING_ELSE);
        features.uninstallFeature("video-engine", NOTHING_ELSE);
        try {
            swapInMidFilm();
        } finally {
            features.installFeature("video-engine", NOTHING_ELSE);
            features.uninstallFeatures(withVersion(PARTS), NOTHING_ELSE);
        }
    }

    private void swapInMidFilm() throws Exception {
        SmallFilm drawn = new SmallFilm(context);
        Path undisturbed = folder.newFile("undisturbed.y4m").toPath();
        assertTrue(drawn.draw(undisturbed).success());
        Path film = folder.newFile("disturbed.y4m").toPath();
        AtomicReference<CompletableFuture<Void>> swap = new AtomicReference<>();

        var result = drawn.draw(film, () -> {
            swap.set(CompletableFuture.runAsync(this::swapTheBackend));
            // The frames that are left have no backend for a moment.
            await(() -> drawn.backends().isEmpty());
        });

        swap.get().get();
        assertTrue(result.toString(), result.success());
        assertEquals(SmallFilm.FRAMES, result.frameCount());
        assertFalse("the result tells of the swap: " + result, result.notes().isEmpty());
        assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(film));
    }

    @Test
    public void aBundleOfSomebodyElsesRenders() throws Exception {
        Path film = folder.newFile("postcard.mp4").toPath();
        Bundle postcards = context.installBundle(System.getProperty("postcards"));
        try {
            postcards.start();
            String filter = "(osgi.command.scope=postcard)";
            await(() -> service(filter) != null);
            Object command = context.getService(service(filter));
            String project = Path.of(System.getProperty("examples"), "alps", "project.json")
                    .toString();

            Object said = command.getClass()
                    .getMethod("make", String.class, String.class)
                    .invoke(command, project, film.toString());

            assertEquals("24 frames, drawn on cpu", said);
            assertTrue(Files.size(film) > 1000);
        } finally {
            postcards.uninstall();
        }
    }

    private ServiceReference<?> service(String filter) {
        try {
            ServiceReference<?>[] found = context.getServiceReferences((String) null, filter);
            return found == null ? null : found[0];
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    public void everyOtherFeatureInstallsAndLeavesNoBundleBehind() throws Exception {
        List<String> before = bundles();
        Set<String> others = Set.of(
                "video-engine-opencl",
                "video-engine-cuda",
                "video-engine-tools",
                "video-engine-monitor",
                "video-engine-health");

        features.installFeatures(withVersion(others), NOTHING_ELSE);

        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.videoengine")) {
                assertEquals(bundle + " is active", Bundle.ACTIVE, bundle.getState());
            }
        }
        List<String> backends = new SmallFilm(context).backends();
        assertTrue(backends.toString(), backends.stream().anyMatch(id -> id.startsWith("cuda")));
        features.uninstallFeatures(withVersion(others), NOTHING_ELSE);
        assertEquals(before, bundles());
    }

    private void swapTheBackend() {
        try {
            features.uninstallFeature("video-engine-cpu", NOTHING_ELSE);
            features.installFeature("video-engine-cpu", NOTHING_ELSE);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!done.getAsBoolean()) {
            assertTrue("not there after a minute", System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean installed(String name) throws Exception {
        return features.isInstalled(features.getFeature(name));
    }

    private Set<String> withVersion(Set<String> names) throws Exception {
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            ids.add(features.getFeature(name).getId());
        }
        return ids;
    }

    private List<String> bundles() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .sorted()
                .toList();
    }
}
