package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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

/** All scenes, on the processor as it is, and on the same one as if it were a graphics card. */
@Tag("once")
class OpenClConformanceTest {
    private static Map<String, OpenClDevice> devices;

    @BeforeAll
    static void open() throws BackendException {
        devices = Map.of("as it is", OpenClDevice.open(Pocl.device()), "as a card", OpenClDevice.open(Pocl.card()));
    }

    @AfterAll
    static void close() {
        if (devices != null) {
            devices.values().forEach(OpenClDevice::close);
        }
    }

    static Stream<Arguments> scenes() {
        return Stream.of("as it is", "as a card").flatMap(device -> ConformanceScenes.all().stream()
                .map(scene -> Arguments.of(device, scene.name(), scene)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scenes")
    void drawsWhatTheReferenceDraws(String device, String name, ConformanceScene scene) {
        DeviceBackend backend = new DeviceBackend(devices.get(device), "opencl:0", BackendDescriptor.Kind.OPENCL, 1);
        ConformanceReport report = ConformanceKit.run(backend, List.of(scene));
        assertTrue(
                report.scenes().stream().anyMatch(result -> result.scene().equals(name)),
                () -> name + " was not drawn: " + report);
        for (SceneResult result : report.scenes()) {
            assertEquals(SceneResult.Status.PASSED, result.status(), () -> result.scene() + ": " + result.reason());
        }
    }
}
