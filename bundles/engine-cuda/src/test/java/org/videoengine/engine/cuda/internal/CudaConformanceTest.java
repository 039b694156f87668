package org.videoengine.engine.cuda.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceReport;
import org.videoengine.conformance.ConformanceScene;
import org.videoengine.conformance.ConformanceScenes;
import org.videoengine.conformance.SceneResult;
import org.videoengine.device.DeviceBackend;

/**
 * The kit's scenes, drawn by the very PTX in the bundle and the whole way there: launches, arguments, copies, streams. Only the
 * driver is another, see {@link StandInDriver}.
 */
@Tag("once")
class CudaConformanceTest {
    /** Launches are watched where no picture is larger, so that it does not take minutes. */
    private static final int WATCHED_PIXELS = 250_000;

    private static CudaDevice device;
    private static long freeBefore;

    @BeforeAll
    static void open() throws BackendException {
        StandInDriver.load();
        device = new CudaDevice((CudaProperties) CudaDriver.load().devices().get(0));
        freeBefore = device.freeBytes();
    }

    @AfterAll
    static void nothingIsLeft() throws BackendException {
        if (device != null) {
            assertEquals(freeBefore, device.freeBytes(), "memory was not given back");
            device.close();
            assertEquals(0, StandInDriver.held(), "handles were not given back");
        }
    }

    static Stream<Arguments> scenes() {
        return ConformanceScenes.all().stream().map(scene -> Arguments.of(scene.name(), scene));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void drawsWhatTheReferenceDraws(String name, ConformanceScene scene) {
        StandInDriver.watch(scene.plan().sources().stream()
                .allMatch(source -> (long) source.width() * source.height() < WATCHED_PIXELS));
        DeviceBackend backend = new DeviceBackend(device, "cuda:0", BackendDescriptor.Kind.CUDA, 1);
        ConformanceReport report = ConformanceKit.run(backend, List.of(scene));
        assertTrue(
                report.scenes().stream().anyMatch(result -> result.scene().equals(name)),
                () -> name + " was not drawn: " + report);
        for (SceneResult result : report.scenes()) {
            assertEquals(SceneResult.Status.PASSED, result.status(), () -> result.scene() + ": " + result.reason());
        }
    }
}
