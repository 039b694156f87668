package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.videoengine.backend.BackendState;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Each bundle with an engine is updated again and again in one process: nothing is left of the old ones, and it draws on. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class EngineUpdatesTest {
    private static final int UPDATES = 50;
    /** Updates after which what is made once is there. */
    private static final int WARM = 10;
    /** The classes of the last few may still be on the stack of a thread, or wait for the collector. */
    private static final int MOST_ALIVE = 3;

    @Inject
    private BundleContext context;

    @Inject
    private VideoEngine engine;

    @Configuration
    public Option[] bundles() {
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void engineCpu() throws Exception {
        update("engine-cpu", "cpu");
    }

    @Test
    public void engineOpenCl() throws Exception {
        update("engine-opencl", "opencl");
    }

    @Test
    public void engineCuda() throws Exception {
        update("engine-cuda", "cuda");
    }

    private void update(String jar, String kind) throws Exception {
        Path file = VideoEngineContainer.DISTRIBUTION.resolve("backends/" + jar + ".jar");
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(installed -> ("org.videoengine." + jar.replace('-', '.')).equals(installed.getSymbolicName()))
                .findFirst()
                .orElse(null);
        boolean here = bundle != null;
        if (!here) {
            bundle = context.installBundle(file.toUri().toString());
            bundle.start();
        }
        String expected = draw(kind);
        Footprint before = null;
        List<WeakReference<ClassLoader>> old = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            old.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
            bundle.update(Files.newInputStream(file));
            assertEquals("after " + (i + 1) + " updates", expected, draw(kind));
            if (i + 1 == WARM) {
                before = settled();
            }
        }
        Footprint after = settled();
        long alive = old.stream().filter(loader -> loader.get() != null).count();
        System.out.println(jar + " (" + expected + "): " + before + " after " + WARM + " updates; " + after + " after "
                + UPDATES + "; " + alive + " of " + UPDATES + " class loaders alive");
        if (!here) {
            bundle.uninstall();
        }
        assertTrue(alive + " old class loaders are alive", alive <= MOST_ALIVE);
        assertTrue(before + ", then " + after, after.threads() <= before.threads() + 2);
        assertTrue(before + ", then " + after, after.files() <= before.files() + 2);
    }

    private Footprint settled() throws Exception {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
        assertTrue(refreshed.await(30, TimeUnit.SECONDS));
        // Threads that help a job end a second after it.
        TimeUnit.MILLISECONDS.sleep(1500);
        return Footprint.now();
    }

    /** A few frames by the best backend of a kind, as text that is the same when they are; or why there is none. */
    private String draw(String kind) throws Exception {
        BackendState state = engine.backends().stream()
                .filter(backend -> backend.id().startsWith(kind))
                .findFirst()
                .orElseThrow();
        if (!state.usable()) {
            boolean expected = kind.equals("opencl") && System.getenv("VIDEO_ENGINE_OPENCL") != null;
            assertFalse(state.toString(), expected);
            return state.reason().orElseThrow();
        }
        Path film = Files.createTempFile("updates", ".y4m");
        Path distribution = Path.of(System.getProperty("video.engine.distribution"));
        Project project = engine.loadProject(distribution.resolve("examples/alps/project.json"));
        RenderRequest request = new RenderRequest(
                project,
                List.of(),
                Optional.of(new FrameRange(59, 62)),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                VideoConfig.DEFAULT.withResolution(new Resolution(320, 180)).withBackends(kind),
                RenderListener.NONE,
                false);
        VideoGenerationResult result = engine.submit(request).await();
        assertTrue(result.toString(), result.success());
        assertTrue(result.toString(), result.notes().isEmpty());
        byte[] bytes = Files.readAllBytes(film);
        Files.delete(film);
        return result.backend() + ", " + bytes.length + " bytes, " + Arrays.hashCode(bytes);
    }
}
