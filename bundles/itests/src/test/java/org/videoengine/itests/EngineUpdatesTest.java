package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.videoengine.render.VideoEngine;

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
        OpenClHandles.build();
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void engineCpu() throws Exception {
        update("engine-cpu", "cpu");
    }

    @Test
    public void engineOpenCl() throws Exception {
        update("engine-opencl", "opencl");
        OpenClHandles.assertNothingHeld();
    }

    @Test
    public void engineCuda() throws Exception {
        StandInCuda.load();
        update("engine-cuda", "cuda");
        StandInCuda.assertNothingHeld();
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
        assertTrue(
                before + ", then " + after + " of " + Thread.getAllStackTraces().keySet(),
                after.threads() <= before.threads() + 2);
        assertTrue(before + ", then " + after, after.files() <= before.files() + 2);
        assertEquals(before.handles(), after.handles());
    }

    private Footprint settled() throws Exception {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
        assertTrue(refreshed.await(30, TimeUnit.SECONDS));
        return Footprint.settled();
    }

    /** A few frames by the best backend of a kind, as text that is the same when they are; or why there is none. */
    private String draw(String kind) throws Exception {
        BackendState state = engine.backends().stream()
                .filter(backend -> backend.id().startsWith(kind))
                .findFirst()
                .orElseThrow();
        if (!state.usable()) {
            boolean absent = kind.equals("opencl") && System.getenv("VIDEO_ENGINE_OPENCL") == null;
            assertTrue(state.toString(), absent);
            return state.reason().orElseThrow();
        }
        return FewFrames.draw(engine, kind);
    }
}
