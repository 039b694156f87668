package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** engine-opencl in a real framework: installed, updated and removed while OpenCL's libraries stay loaded. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class OpenClLifeCycleTest {
    private static final int UPDATES = 3;

    @Inject
    private BundleContext context;

    @Inject
    private VideoEngine engine;

    @Configuration
    public Option[] bundles() {
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void comesAndGoes() throws Exception {
        assertTrue(states().toString(), states().isEmpty());
        Path jar = VideoEngineContainer.DISTRIBUTION.resolve("backends/engine-opencl.jar");
        Bundle opencl = context.installBundle(jar.toUri().toString());
        opencl.start();
        try {
            BackendState found = states().get(0);
            assertEquals("opencl:0", found.id());
            assumeTrue(found.reason().orElse(""), found.usable());
            String expected = renderAndRead();
            for (int i = 0; i < UPDATES; i++) {
                opencl.update();
                assertEquals("after " + i + " updates", expected, renderAndRead());
            }
        } finally {
            opencl.uninstall();
        }
        assertTrue(states().toString(), states().isEmpty());
    }

    private List<BackendState> states() {
        return engine.backends().stream()
                .filter(state -> state.id().startsWith("opencl"))
                .toList();
    }

    /** Three frames, as text that is the same when the film is. */
    private String renderAndRead() throws Exception {
        Path film = Files.createTempFile("opencl", ".y4m");
        Path distribution = Path.of(System.getProperty("video.engine.distribution"));
        Project project = engine.loadProject(distribution.resolve("examples/alps/project.json"));
        VideoConfig config =
                VideoConfig.DEFAULT.withResolution(new Resolution(320, 180)).withBackends("opencl:0");
        RenderRequest request = new RenderRequest(
                project,
                List.of(),
                Optional.of(new FrameRange(59, 61)),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                config,
                RenderListener.NONE,
                false);
        VideoGenerationResult result = engine.submit(request).await();
        assertTrue(result.toString(), result.success());
        byte[] bytes = Files.readAllBytes(film);
        Files.delete(film);
        assertTrue(bytes.length > 3 * 320 * 180 * 3 / 2);
        return result.backend() + ", " + bytes.length + " bytes, " + Arrays.hashCode(bytes);
    }
}
