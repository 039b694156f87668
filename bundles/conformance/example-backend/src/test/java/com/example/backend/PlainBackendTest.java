package com.example.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceReport;
import org.videoengine.conformance.SceneResult;

class PlainBackendTest {

    @Test
    void drawsWhatTheReferenceDraws() {
        ConformanceReport report = ConformanceKit.run(new PlainBackend());
        assertTrue(report.passed(), report::toString);
        for (SceneResult scene : report.scenes()) {
            boolean refused = scene.status() == SceneResult.Status.SKIPPED
                    && !scene.reason().isBlank();
            assertTrue(scene.status() == SceneResult.Status.PASSED || refused, scene::toString);
        }
    }
}
