package org.videoengine.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.optimizer.RenderDefaults;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

class RenderDefaultsTest {
    private static VideoConfig read(Map<String, Object> properties) {
        StoredDefaults defaults = new StoredDefaults();
        defaults.configure(properties);
        return defaults.read().orElseThrow();
    }

    @Test
    void withoutAConfigurationThereIsNone() {
        StoredDefaults defaults = new StoredDefaults();
        defaults.configure(Map.of("component.name", "x", "service.pid", "y"));
        assertEquals(Optional.empty(), defaults.read());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        VideoConfig config = VideoConfig.DEFAULT
                .withQuality(Quality.MEDIUM)
                .withResolution(new Resolution(1280, 720))
                .withFrameRate(FrameRate.parse("30000/1001"))
                .withParallelProcessing(false)
                .withThreads(3)
                .withBackends("cuda:0", "cpu");
        assertEquals(Optional.of(config), RenderDefaults.read(RenderDefaults.write(config)));
        assertEquals(Optional.of(VideoConfig.DEFAULT), RenderDefaults.read(RenderDefaults.write(VideoConfig.DEFAULT)));
        VideoConfig plain = VideoConfig.DEFAULT.withGpuAcceleration(false);
        assertEquals(Optional.of(plain), RenderDefaults.read(RenderDefaults.write(plain)));
    }

    @Test
    void whatIsNotThereIsAsWithoutAConfiguration() {
        assertEquals(VideoConfig.DEFAULT.withThreads(2), read(Map.of("threads", 2)));
        assertEquals(VideoConfig.DEFAULT.withGpuAcceleration(false), read(Map.of("gpu", false, "quality", " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "quality, hgh, 'quality: a quality is one of low, medium, high and ultra'",
        "resolution, huge, resolution:",
        "fps, fast, fps:",
        "gpu, yes, gpu: this is true or false",
        "parallel, 1, parallel: this is true or false",
        "threads, -1, threads: this is a number of threads",
        "threads, many, threads: this is a number of threads",
        "backends, 'cpu,cpu', each of them once"
    })
    void aWrongValueIsSaidWithItsFile(String name, String value, String part) {
        CommandFailure failure = assertThrows(
                CommandFailure.class,
                () -> read(Map.of(name, value, "felix.fileinstall.filename", "file:/engine/conf/x.cfg")));
        assertTrue(failure.getMessage().startsWith("/engine/conf/x.cfg: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
    }
}
