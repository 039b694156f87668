package org.videoengine.gpucheck.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.videoengine.gpucheck.internal.CheckSettings;
import org.videoengine.render.VideoEngine;

class JobTimingTest {

    @Test
    void aJobThatNeverRanTookNoTime() throws InterruptedException {
        VideoEngine engine = (VideoEngine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {VideoEngine.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("there is no project");
                });
        Map<String, Object> document = JobTiming.of(engine, "cpu", Path.of("move.json"), CheckSettings.STANDARD)
                .document("move", CheckSettings.STANDARD, Throughput.UNKNOWN);
        assertEquals("there is no project", document.get("failure"));
        assertTrue(document.containsKey("firstRunSeconds"));
        assertNull(document.get("firstRunSeconds"));
    }
}
