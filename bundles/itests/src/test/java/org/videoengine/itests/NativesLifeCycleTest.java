package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
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

/** Bundles of natives are installed anew in one process: a library may be loaded by the classes of each installation. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class NativesLifeCycleTest {
    private static final int INSTALLATIONS = 3;

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] bundles() {
        return new Option[] {VideoEngineContainer.bundles()};
    }

    @Test
    public void openClAnswersAfterEachInstallation() throws Exception {
        assertSameAnswerAfterEachInstallation("org.videoengine.natives.opencl", "org.jocl.CL");
    }

    @Test
    public void cudaAnswersAfterEachInstallation() throws Exception {
        assertSameAnswerAfterEachInstallation("org.videoengine.natives.cuda", "jcuda.driver.JCudaDriver");
    }

    private void assertSameAnswerAfterEachInstallation(String name, String binding) throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(installed -> name.equals(installed.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        String first = answer(bundle, binding);
        for (int i = 1; i < INSTALLATIONS; i++) {
            Class<?> before = bundle.loadClass(binding);
            String location = bundle.getLocation();
            bundle.uninstall();
            bundle = context.installBundle(location);
            bundle.start();
            assertNotSame(before, bundle.loadClass(before.getName()));
            assertEquals(first, answer(bundle, binding));
        }
    }

    /** What becomes of the binding: loaded, or the driver that is not there. Any other reason is a fault of the bundle. */
    private static String answer(Bundle bundle, String binding) throws ClassNotFoundException {
        try {
            Class.forName(binding, true, bundle.loadClass(binding).getClassLoader());
            return "loaded";
        } catch (UnsatisfiedLinkError e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message, !message.contains("already loaded"));
            assertTrue(message, message.contains("libcuda.so.1") || message.contains("Implementation library"));
            return "no driver";
        }
    }
}
