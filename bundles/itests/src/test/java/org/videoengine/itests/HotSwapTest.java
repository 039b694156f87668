package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Films that are rendered while backends come and go. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HotSwapTest {
    private static final long SEED = Long.getLong("video.engine.swap.seed", 20261127);
    /**
     * How long the soak lasts: a moment, unless a property asks for more. For memory that tells something, with a heap that is
     * resident from the start, since else it becomes so page by page: {@code -Dvideo.engine.soak.seconds=600
     * "-Dtest.jvm.args=--add-modules jdk.incubator.vector -Xms400m -Xmx400m -XX:+AlwaysPreTouch"}.
     */
    private static final long SOAK_SECONDS = Long.getLong("video.engine.soak.seconds", 15);

    /** How far apart memory and handles are looked at in a soak; the first time, what is made once is there. */
    private static final long SAMPLE_SECONDS = 60;

    private static final int DISTURBANCES = 20;
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;
    private static final String ENGINE = "org.videoengine.core.engine";

    private final ExecutorService disturber = Executors.newSingleThreadExecutor();

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    private Path folder;
    private Path undisturbed;
    private int frames;

    @Configuration
    public Option[] bundles() {
        OpenClHandles.build();
        return new Option[] {
            VideoEngineContainer.bundles(),
            bundle(VideoEngineContainer.OPENCL_BACKEND.toUri().toString())
        };
    }

    @Before
    public void renderUndisturbed() throws Exception {
        Dictionary<String, Object> settings = new Hashtable<>(Map.of("backend.hang.seconds", 2));
        configurations.getConfiguration(ENGINE, null).update(settings);
        folder = Files.createTempDirectory("hot-swap");
        undisturbed = folder.resolve("undisturbed.y4m");
        VideoGenerationResult result = render(undisturbed, RenderListener.NONE, VideoConfig.DEFAULT);
        frames = result.frameCount();
    }

    @After
    public void tidyUp() throws Exception {
        disturber.shutdownNow();
        for (String file : folder.toFile().list()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
        configurations.getConfiguration(ENGINE, null).delete();
    }

    @Test
    public void aFilmIsWholeAndRightWhateverBecomesOfBackends() throws Exception {
        disturbAndCompare(SEED, VideoConfig.DEFAULT, bundles("org.videoengine.engine.cpu"));
    }

    @Test
    public void aFilmThatBackendsShareIsToo() throws Exception {
        List<Bundle> originals = bundles("org.videoengine.engine.cpu", "org.videoengine.engine.opencl");
        disturbAndCompare(SEED + 1, shared(), originals);
    }

    /** Backends that draw a film together, OpenCL's among them where it can be used. */
    private VideoConfig shared() {
        boolean openCl = engine().backends().stream().anyMatch(b -> b.usable() && b.id().startsWith("opencl"));
        return openCl
                ? VideoConfig.DEFAULT.withBackends("copy:1", "opencl", "copy:2", "cpu")
                : VideoConfig.DEFAULT.withBackends("copy:1", "copy:2", "cpu");
    }

    @Test
    public void nothingLeaksInASoak() throws Exception {
        assumeTrue(SOAK_SECONDS > 0);
        List<Bundle> originals = bundles("org.videoengine.engine.cpu", "org.videoengine.engine.opencl");
        long start = System.nanoTime();
        long seed = SEED + 2;
        int films = 0;
        Footprint before = null;
        Footprint after = null;
        long next = Math.min(SAMPLE_SECONDS, SOAK_SECONDS / 3);
        while (seconds(start) < SOAK_SECONDS) {
            disturbAndCompare(seed++, VideoConfig.DEFAULT, originals);
            disturbAndCompare(seed++, shared(), originals);
            films += 2;
            if (seconds(start) >= next) {
                next = seconds(start) + SAMPLE_SECONDS;
                after = Footprint.settled();
                before = before == null ? after : before;
                say("soak after " + films + " films, " + seconds(start) + " s: " + after);
                assertNothingHeldBy(bundles("org.videoengine.engine.opencl").get(0));
            }
        }
        assertTrue("the soak is too short to tell", before != null);
        assertLevel(before, after);
    }

    /** Handles of OpenCL are its bundle's alone. */
    private static void assertNothingHeldBy(Bundle openCl) throws Exception {
        openCl.stop();
        try {
            OpenClHandles.assertNothingHeld();
        } finally {
            openCl.start();
        }
    }

    private static void assertLevel(Footprint before, Footprint after) {
        String what = before + ", then " + after;
        assertTrue(what + " of " + Thread.getAllStackTraces().keySet(), after.threads() <= before.threads() + 2);
        assertTrue(what, after.files() <= before.files() + 4);
        assertTrue(what, after.heapBytes() <= before.heapBytes() * 1.25 + (8 << 20));
        if (SOAK_SECONDS >= 5 * SAMPLE_SECONDS) {
            assertTrue(what, after.residentBytes() <= before.residentBytes() * 1.05 + (8 << 20));
        }
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private void disturbAndCompare(long seed, VideoConfig config, List<Bundle> originals) throws Exception {
        Path film = folder.resolve("disturbed.y4m");
        Path cpu = Path.of(System.getProperty("video.engine.distribution"), "backends", "engine-cpu.jar");
        Disturbance disturbance = new Disturbance(context, new BackendCopies(cpu), originals, new Random(seed));
        if (!config.backends().isEmpty()) {
            disturbance.installAll();
        }
        List<Future<String>> done = new ArrayList<>();
        RenderListener listener = progress -> {
            int due = progress.framesDone() * (DISTURBANCES + 1) / progress.framesTotal();
            if (due > done.size() && done.size() < DISTURBANCES) {
                // The film waits for the one before, so that all come before its end.
                done.stream().skip(Math.max(0, done.size() - 1)).forEach(HotSwapTest::await);
                done.add(disturber.submit(disturbance::disturb));
            }
        };
        VideoGenerationResult result;
        try {
            result = render(film, listener, config);
        } finally {
            disturber.submit(() -> {}).get();
            disturbance.undo();
        }
        List<String> deeds = new ArrayList<>();
        for (Future<String> deed : done) {
            deeds.add(deed.get());
        }
        String what = "seed " + seed + ": " + deeds + "; " + result.framesByBackend() + "; " + result.notes();
        say(what);
        assertEquals(what, DISTURBANCES, deeds.size());
        assertTrue(what + result, result.success());
        assertEquals(what, frames, result.frameCount());
        Films.assertConformant(undisturbed, film, frames, WIDTH, HEIGHT);
        Files.delete(film);
    }

    private static void await(Future<String> deed) {
        try {
            deed.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Bundle> bundles(String... names) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> Arrays.asList(names).contains(bundle.getSymbolicName()))
                .toList();
    }

    private VideoEngine engine() {
        return context.getService(context.getServiceReference(VideoEngine.class));
    }

    private VideoGenerationResult render(Path film, RenderListener listener, VideoConfig config) throws Exception {
        Path distribution = Path.of(System.getProperty("video.engine.distribution"));
        Project project = engine().loadProject(distribution.resolve("examples/journey/project.json"));
        RenderRequest request = new RenderRequest(
                project,
                List.of("opening", "seeds", "peaks", "opening", "seeds", "peaks"),
                Optional.empty(),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                config.withResolution(new Resolution(WIDTH, HEIGHT)),
                listener,
                false);
        return engine().submit(request).await();
    }
}
