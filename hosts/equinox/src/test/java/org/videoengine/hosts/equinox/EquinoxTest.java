package org.videoengine.hosts.equinox;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.inject.Inject;
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
import org.osgi.framework.BundleException;
import org.videoengine.backend.RenderBackend;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** The bundles of the built distribution, all of them, in Equinox. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class EquinoxTest {
    private static final Path DISTRIBUTION =
            Path.of("../../distribution/target/video-engine").toAbsolutePath().normalize();
    private static final String CPU_ENGINE = "org.videoengine.engine.cpu";
    private static final int FRAMES = 24;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private VideoEngine engine;

    /** So that the test begins when there is something to draw on. */
    @Inject
    private RenderBackend backend;

    @Configuration
    public Option[] equinox() {
        List<Option> options = new ArrayList<>(List.of(
                junitBundles(),
                systemPackages(
                        "org.slf4j;version=2.0.17",
                        "org.slf4j.event;version=2.0.17",
                        "org.slf4j.helpers;version=2.0.17",
                        "org.slf4j.spi;version=2.0.17",
                        "org.slf4j;version=1.7.36",
                        "org.slf4j.helpers;version=1.7.36"),
                systemProperty("examples")
                        .value(DISTRIBUTION.resolve("examples").toString())));
        for (String place : List.of("bundles/services", "bundles", "bundles/tools", "backends")) {
            jars(DISTRIBUTION.resolve(place))
                    .forEach(jar -> options.add(bundle(jar.toUri().toString())));
        }
        return options.toArray(Option[]::new);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("build the distribution first", e);
        }
    }

    @Test
    public void everyBundleIsActiveAndTheExampleRenders() throws Exception {
        assertEquals("org.eclipse.osgi", context.getBundle(0).getSymbolicName());
        for (Bundle bundle : context.getBundles()) {
            assertEquals(bundle + " is active", Bundle.ACTIVE, bundle.getState());
        }

        VideoGenerationResult result = draw(folder.newFile("alps.mp4").toPath(), RenderListener.NONE);

        assertTrue(result.toString(), result.success());
        assertEquals(FRAMES, result.frameCount());
    }

    @Test
    public void aBackendIsSwappedInMidFilm() throws Exception {
        Path undisturbed = folder.newFile("undisturbed.y4m").toPath();
        assertTrue(draw(undisturbed, RenderListener.NONE).success());
        Path film = folder.newFile("disturbed.y4m").toPath();
        AtomicReference<CompletableFuture<Void>> swap = new AtomicReference<>();

        VideoGenerationResult result = draw(film, progress -> {
            if (progress.framesDone() >= FRAMES / 3 && swap.get() == null) {
                Bundle stopped = engineBundle();
                swap.set(CompletableFuture.runAsync(() -> restart(stopped)));
                // The frames that are left find no backend, or another one.
                await(stopped, Bundle.RESOLVED);
            }
        });

        swap.get().get();
        assertTrue(result.toString(), result.success());
        assertEquals(FRAMES, result.frameCount());
        assertFalse("the result tells of the swap: " + result, result.notes().isEmpty());
        assertArrayEquals(Files.readAllBytes(undisturbed), Files.readAllBytes(film));
    }

    private Bundle engineBundle() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(CPU_ENGINE))
                .findFirst()
                .orElseThrow();
    }

    private static void restart(Bundle bundle) {
        try {
            bundle.stop();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            bundle.start();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Bundle bundle, int state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (bundle.getState() != state && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private VideoGenerationResult draw(Path film, RenderListener listener) throws Exception {
        RenderRequest request = new RenderRequest(
                engine.loadProject(Path.of(System.getProperty("examples"), "alps", "project.json")),
                List.of(),
                Optional.of(new FrameRange(49, 48 + FRAMES)),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                VideoConfig.DEFAULT.withResolution(new Resolution(160, 90)).withBackends("cpu"),
                listener,
                false);
        return engine.submit(request).await();
    }
}
