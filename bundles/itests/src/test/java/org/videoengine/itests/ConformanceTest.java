package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.videoengine.backend.BackendSearch;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceReport;
import org.videoengine.conformance.ConformanceScenes;
import org.videoengine.conformance.SceneResult;

/** Every backend of the distribution that finds a device here, in a real framework: all scenes of the kit, none skipped. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ConformanceTest {
    /** Where it is set, as on machines that have PoCL for the purpose, the backend on OpenCL must be among them. */
    private static final boolean OPENCL_EXPECTED = System.getenv("VIDEO_ENGINE_OPENCL") != null;

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] bundles() throws IOException {
        try (Stream<Path> files = Files.list(VideoEngineContainer.DISTRIBUTION.resolve("backends"))) {
            Option[] backends = files.filter(file -> !file.equals(VideoEngineContainer.CPU_BACKEND))
                    .sorted()
                    .map(file -> bundle(file.toUri().toString()))
                    .toArray(Option[]::new);
            return new Option[] {VideoEngineContainer.bundles(), composite(backends)};
        }
    }

    @Test
    public void everyBackendDrawsEveryScene() throws Exception {
        for (BackendSearch search : services(BackendSearch.class)) {
            search.search(true);
        }
        for (UnavailableBackend unavailable : services(UnavailableBackend.class)) {
            System.out.println(unavailable.id() + " is not checked: " + unavailable.reason());
        }
        List<RenderBackend> backends = services(RenderBackend.class);
        List<String> kinds = backends.stream()
                .map(backend -> backend.descriptor().kind().name())
                .toList();
        assertTrue("backends on " + kinds, kinds.contains("CPU"));
        assertTrue("backends on " + kinds, kinds.contains("OPENCL") || !OPENCL_EXPECTED);
        for (RenderBackend backend : backends) {
            check(backend);
        }
    }

    private static void check(RenderBackend backend) {
        String id = backend.descriptor().id();
        ConformanceReport report = ConformanceKit.run(backend);
        for (SceneResult scene : report.scenes()) {
            assertEquals(id + ", " + scene.scene() + ": " + scene.reason(), SceneResult.Status.PASSED, scene.status());
        }
        assertTrue(report.scenes().size() >= ConformanceScenes.all().size());
        SceneResult worst = report.scenes().stream()
                .max(Comparator.comparingDouble(SceneResult::maxError))
                .orElseThrow();
        System.out.printf(
                "%s on %s: %d scenes passed; the worst sample is off by %.2f, in \"%s\"%n",
                id, backend.descriptor().device(), report.scenes().size(), worst.maxError(), worst.scene());
    }

    private <T> List<T> services(Class<T> type) throws Exception {
        List<T> services = new ArrayList<>();
        for (ServiceReference<T> reference : context.getServiceReferences(type, null)) {
            services.add(context.getService(reference));
        }
        return services;
    }
}
