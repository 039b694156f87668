package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.osgi.framework.ServiceReference;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** The bundles in a real framework: any start order, and any one of them away for a while. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BundleLifeCycleTest {
    private static final long SEED = 20260101;
    private static final int ORDERS = 20;
    private static final String OURS = "org.videoengine.";

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] bundles() {
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void startsInAnyOrder() throws Exception {
        Random random = new Random(SEED);
        List<Bundle> bundles = ours();
        String expected = renderAndRead();
        for (int order = 0; order < ORDERS; order++) {
            for (Bundle bundle : bundles) {
                bundle.stop();
            }
            assertNull(context.getServiceReference(VideoEngine.class));
            Collections.shuffle(bundles, random);
            for (Bundle bundle : bundles) {
                bundle.start();
            }
            assertEquals("order " + order + " of seed " + SEED + ": " + bundles, expected, renderAndRead());
        }
    }

    @Test
    public void comesBackAfterEachBundleWasAway() throws Exception {
        String expected = renderAndRead();
        for (Bundle bundle : ours()) {
            bundle.stop();
            bundle.start();
            assertEquals("after " + bundle.getSymbolicName() + " was away", expected, renderAndRead());
        }
    }

    @Test
    public void saysInOneSentenceThatThereIsNoBackend() throws Exception {
        Bundle backend = bundle("org.videoengine.engine.cpu");
        backend.stop();
        try {
            assertTrue(engine().backends().isEmpty());
            RenderException refused = null;
            try {
                engine().submit(request(context.getDataFile("none.y4m").toPath()));
            } catch (RenderException e) {
                refused = e;
            }
            assertNotNull(refused);
            assertTrue(refused.getMessage(), refused.getMessage().startsWith("there is no backend to draw with"));
        } finally {
            backend.start();
        }
    }

    @Test
    public void seesBackendsComeAndGo() throws Exception {
        Bundle backend = bundle("org.videoengine.engine.cpu");
        String location = backend.getLocation();
        backend.uninstall();
        assertTrue(engine().backends().isEmpty());
        Bundle again = context.installBundle(location);
        again.start();
        assertEquals(1, engine().backends().size());
        assertEquals("cpu", engine().backends().get(0).id());
    }

    @Test
    public void asksForNothingThatAHostWouldRegret() {
        for (Bundle bundle : ours()) {
            assertNull(bundle.toString(), bundle.getHeaders("").get("DynamicImport-Package"));
            String imports = String.valueOf(bundle.getHeaders("").get("Import-Package"));
            assertTrue(bundle + " imports " + imports, !imports.contains(".internal"));
            String exports = String.valueOf(bundle.getHeaders("").get("Export-Package"));
            assertTrue(
                    bundle + " exports " + exports, !exports.contains("videoengine") || !exports.contains(".internal"));
        }
    }

    private List<Bundle> ours() {
        return new ArrayList<>(Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(OURS))
                .filter(bundle -> !bundle.getSymbolicName().contains("probe"))
                .toList());
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private VideoEngine engine() {
        ServiceReference<VideoEngine> reference = context.getServiceReference(VideoEngine.class);
        assertNotNull("the engine is there", reference);
        return context.getService(reference);
    }

    /** Three frames through the whole engine, as text that is the same when the film is. */
    private String renderAndRead() throws Exception {
        Path film = Files.createTempFile("life-cycle", ".y4m");
        VideoGenerationResult result = engine().submit(request(film)).await();
        assertTrue(result.toString(), result.success());
        assertEquals(3, result.frameCount());
        byte[] bytes = Files.readAllBytes(film);
        Files.delete(film);
        assertTrue(bytes.length > 3 * 320 * 180 * 3 / 2);
        return bytes.length + " bytes, " + Arrays.hashCode(bytes);
    }

    private RenderRequest request(Path film) throws Exception {
        Path distribution = Path.of(System.getProperty("video.engine.distribution"));
        Project project = engine().loadProject(distribution.resolve("examples/alps/project.json"));
        VideoConfig config = VideoConfig.DEFAULT.withResolution(new Resolution(320, 180));
        return new RenderRequest(
                project,
                List.of(),
                Optional.of(new FrameRange(59, 61)),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                config,
                RenderListener.NONE,
                false);
    }
}
