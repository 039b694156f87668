package org.videoengine.engine.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceReport;
import org.videoengine.conformance.ConformanceScene;
import org.videoengine.conformance.ConformanceScenes;
import org.videoengine.conformance.SceneResult;

class CpuConformanceTest {

    static Stream<Arguments> scenes() {
        return Stream.of("off", "on").flatMap(vector -> ConformanceScenes.all().stream()
                .map(scene -> Arguments.of(vector, scene.name(), scene)));
    }

    @ParameterizedTest(name = "vector {0}: {1}")
    @MethodSource("scenes")
    void drawsWhatTheReferenceDraws(String vector, String name, ConformanceScene scene) {
        System.setProperty(Kernels.PROPERTY, vector);
        try {
            ConformanceReport report = ConformanceKit.run(new CpuBackend(), List.of(scene));
            // The kit adds the contract's own result to that of the scene.
            assertTrue(
                    report.scenes().stream().anyMatch(result -> result.scene().equals(name)),
                    () -> name + " was not drawn: " + report);
            for (SceneResult result : report.scenes()) {
                assertEquals(SceneResult.Status.PASSED, result.status(), () -> result.scene() + ": " + result.reason());
            }
        } finally {
            System.clearProperty(Kernels.PROPERTY);
        }
    }

    @Test
    void usesTheVectorApiWhereItIsThere() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertTrue(there, "the tests run with --add-modules jdk.incubator.vector");
        assertTrue(
                Kernels.choose().detail().startsWith("Vector API"),
                Kernels.choose().detail());
    }
}
