package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderSettings;
import org.videoengine.conformance.ConformanceScene;
import org.videoengine.conformance.ConformanceScenes;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/**
 * Once every frame of a shot was drawn, drawing them again allocates not a byte. Measured on the plain loops: vectors are
 * objects until the compiler has got to them.
 */
class AllocationTest {

    @BeforeEach
    void plainLoops() {
        System.setProperty(Kernels.PROPERTY, "off");
    }

    @AfterEach
    void asItWas() {
        System.clearProperty(Kernels.PROPERTY);
    }

    static Stream<Arguments> scenes() {
        return ConformanceScenes.all().stream().map(scene -> Arguments.of(scene.name(), scene));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void aFrameAllocatesNothing(String name, ConformanceScene scene) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (FrameRenderer renderer =
                new CpuBackend().open(scene.plan(), scene.images(), scene.format(), new RenderSettings(1, 1L << 30))) {
            FrameBuffer buffer = FrameBuffer.allocate(
                    new FrameFormat(scene.plan().width(), scene.plan().height(), scene.format()));
            drawAll(scene, renderer, buffer);
            long least = Long.MAX_VALUE;
            // The JVM allocates on our thread too, when it links code for the first time.
            for (int round = 0; round < 3; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                drawAll(scene, renderer, buffer);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertEquals(0, least);
        }
    }

    private static void drawAll(ConformanceScene scene, FrameRenderer renderer, FrameBuffer buffer) throws Exception {
        for (int frame = 0; frame < scene.plan().frames().size(); frame++) {
            renderer.render(frame, buffer);
        }
    }
}
