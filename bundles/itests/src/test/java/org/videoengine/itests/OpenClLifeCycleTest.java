package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.util.List;
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
import org.videoengine.render.VideoEngine;

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
            String expected = FewFrames.draw(engine, "opencl:0");
            for (int i = 0; i < UPDATES; i++) {
                opencl.update();
                assertEquals("after " + i + " updates", expected, FewFrames.draw(engine, "opencl:0"));
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
}
