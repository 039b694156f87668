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
            boolean linear = scene.reason().contains("does not draw in linear light");
            assertTrue(scene.status() == SceneResult.Status.PASSED || linear, scene::toString);
        }
    }
}
