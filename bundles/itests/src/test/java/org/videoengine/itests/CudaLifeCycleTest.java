package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;
import org.videoengine.backend.BackendState;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/**
 * engine-cuda in a real framework: without a driver, and then with the one that its own tests have made to stand in for CUDA's.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CudaLifeCycleTest {
    private static final int UPDATES = 3;
    private static final int SOME_FRAMES = 5;
    private static final FrameRange FEW = new FrameRange(1, 3);
    private static final long SMALL_BYTES = 8 << 20;
    private static final long LARGE_BYTES = 1 << 30;
    private static final String NO_ROOM =
            "shot shot_001 needs [1-9][0-9]+ MiB on Stand-in for CUDA, of which 8 MiB are free: .* another backend";

    @Inject
    private BundleContext context;

    @Inject
    private VideoEngine engine;

    @Configuration
    public Option[] bundles() {
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void first_withoutADriverItSaysWhy() throws Exception {
        Bundle cuda = install();
        try {
            for (int i = 0; i < UPDATES; i++) {
                BackendState state = states().get(0);
                assumeTrue("this machine has a driver", !state.usable());
                assertEquals("cuda:0", state.id());
                String reason = state.reason().orElseThrow();
                assertTrue(reason, reason.startsWith("there is no NVIDIA driver on this machine"));
                cuda.update();
            }
        } finally {
            cuda.uninstall();
        }
    }

    @Test
    public void second_isUpdatedWhileTheDriverStaysLoaded() throws Exception {
        StandInCuda.load();
        reinstallNatives();
        Bundle cuda = install();
        try {
            String expected = FewFrames.draw(engine, "cuda:0");
            for (int i = 0; i < UPDATES; i++) {
                List<BackendState> states = states();
                assertEquals(states.toString(), 3, states.size());
                assertTrue(states.get(0).toString(), states.get(0).usable());
                assertEquals(
                        "Stand-in for CUDA",
                        states.get(0).descriptor().orElseThrow().device());
                assertTrue(states.get(1).reason().orElseThrow().contains("compute capability 6.1"));
                assertTrue(states.get(2).reason().orElseThrow().contains("could not tell its name"));
                assertEquals("after " + i + " updates", expected, FewFrames.draw(engine, "cuda:0"));
                cuda.update();
            }
        } finally {
            cuda.uninstall();
        }
        assertTrue(states().isEmpty());
        StandInCuda.assertNothingHeld();
    }

    @Test
    public void third_goesInTheMiddleOfAShot() throws Exception {
        StandInCuda.load();
        for (int i = 0; i < UPDATES; i++) {
            Bundle cuda = install();
            assertTrue(states().get(0).usable());
            Path film = Files.createTempFile("cuda", ".y4m");
            CountDownLatch some = new CountDownLatch(SOME_FRAMES);
            RenderJob job = engine.submit(request(film, new FrameRange(1, 60), progress -> some.countDown()));
            assertTrue(some.await(30, TimeUnit.SECONDS));
            cuda.uninstall();
            VideoGenerationResult result = job.await();
            assertTrue(result.toString(), result.success());
            assertEquals(60, result.frameCount());
            assertTrue(
                    result.backend(),
                    result.backend().contains("cuda:0") && result.backend().contains("cpu"));
            StandInCuda.assertNothingHeld();
            Files.delete(film);
        }
    }

    @Test
    public void when_itHasNoRoomAnotherBackendDraws() throws Exception {
        StandInCuda.load();
        Bundle cuda = install();
        try {
            assertTrue(states().toString(), states().get(0).usable());
            StandInCuda.memory(SMALL_BYTES);
            Path film = Files.createTempFile("cuda", ".y4m");
            VideoGenerationResult fallback =
                    engine.submit(request(film, FEW, RenderListener.NONE)).await();
            assertTrue(fallback.toString(), fallback.success());
            assertEquals("cpu", fallback.backend());
            assertEquals(1, fallback.notes().size());
            assertTrue(
                    fallback.notes().get(0),
                    fallback.notes().get(0).matches("backend cuda:0 did not take shot shot_001: " + NO_ROOM));
            // Who names a backend wants that one, and is told what is short.
            VideoGenerationResult named = engine.submit(request(film, FEW, RenderListener.NONE, "cuda:0"))
                    .await();
            assertFalse(named.success());
            assertTrue(
                    named.errorMessage().orElseThrow(),
                    named.errorMessage().get().matches(NO_ROOM));
            Files.delete(film);
        } finally {
            StandInCuda.memory(LARGE_BYTES);
            cuda.uninstall();
        }
    }

    private Bundle install() throws Exception {
        Path jar = VideoEngineContainer.DISTRIBUTION.resolve("backends/engine-cuda.jar");
        Bundle cuda = context.installBundle(jar.toUri().toString());
        cuda.start();
        return cuda;
    }

    /** A binding that once found no driver stays without: it takes a new installation. */
    private void reinstallNatives() throws Exception {
        Bundle natives = Arrays.stream(context.getBundles())
                .filter(bundle -> "org.videoengine.natives.cuda".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        String location = natives.getLocation();
        natives.uninstall();
        context.installBundle(location).start();
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
        assertTrue(refreshed.await(30, TimeUnit.SECONDS));
    }

    private List<BackendState> states() {
        return engine.backends().stream()
                .filter(state -> state.id().startsWith("cuda"))
                .toList();
    }

    private RenderRequest request(Path film, FrameRange frames, RenderListener listener, String... backends)
            throws Exception {
        return FewFrames.request(engine, film, frames, listener, backends);
    }
}
