package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

class OpenClConformanceTest {
    private static OpenClDevice device;

    @BeforeAll
    static void open() throws BackendException {
        device = OpenClDevice.open(OpenClPlatforms.devices().get(0));
    }

    @AfterAll
    static void close() {
        device.close();
    }

    static Stream<Arguments> scenes() {
        return ConformanceScenes.all().stream().map(scene -> Arguments.of(scene.name(), scene));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void drawsWhatTheReferenceDraws(String name, ConformanceScene scene) {
        DeviceBackend backend = new DeviceBackend(device, "opencl:0", BackendDescriptor.Kind.OPENCL, 1);
        ConformanceReport report = ConformanceKit.run(backend, List.of(scene));
        assertTrue(
                report.scenes().stream().anyMatch(result -> result.scene().equals(name)),
                () -> name + " was not drawn: " + report);
        for (SceneResult result : report.scenes()) {
            assertEquals(SceneResult.Status.PASSED, result.status(), () -> result.scene() + ": " + result.reason());
        }
    }
}
