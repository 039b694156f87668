package org.videoengine.core.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendHandle;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.frame.PixelFormat;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

class BackendChoiceTest {
    private record Unavailable(String id, Kind kind, String reason) implements UnavailableBackend {}

    private final BackendPool pool = new BackendPool();
    private final BackendChoice choice = new BackendChoice(
            pool, List.of(new Unavailable("cuda:0", Kind.CUDA, "there is no NVIDIA driver: install one")));

    @BeforeEach
    void install() {
        pool.add(new FakeBackend("cpu", 0).kind(Kind.CPU));
        pool.add(new FakeBackend("opencl:0", 100).kind(Kind.OPENCL));
        pool.add(new FakeBackend("opencl:1", 110).kind(Kind.OPENCL));
        pool.add(new FakeBackend("eight", -5).formats(PixelFormat.YUV420P8));
    }

    private static VideoConfig config(String names) {
        return names == null ? VideoConfig.DEFAULT : VideoConfig.DEFAULT.withBackends(names.split(";"));
    }

    private String chosen(VideoConfig config) throws RenderException {
        return String.join(
                ";",
                choice.choose(config, PixelFormat.YUV420P10).stream()
                        .map(BackendHandle::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        ", opencl:1",
        "cpu, cpu",
        "opencl, opencl:1",
        "opencl:0, opencl:0",
        "cpu;opencl, cpu;opencl:1",
        "opencl;opencl:1, opencl:1"
    })
    void namesMeanTheBestOfTheirKind(String names, String expected) throws Exception {
        assertEquals(expected, chosen(config(names)));
    }

    @Test
    void withoutGpuAccelerationNoneIsTaken() throws Exception {
        VideoConfig without = VideoConfig.DEFAULT.withGpuAcceleration(false);
        assertEquals("cpu", chosen(without));
        assertRefused(
                without.withBackends("opencl"),
                "backend opencl:1 runs on a GPU, which is switched off: allow GPUs or name another backend",
                true);
    }

    @Test
    void withoutParallelProcessingTheBestOfAListDraws() throws Exception {
        assertEquals("opencl:1", chosen(config("cpu;opencl").withParallelProcessing(false)));
    }

    @Test
    void whatCannotBeUsedIsToldWithItsReason() {
        assertRefused(config("cuda"), "backend cuda:0 cannot be used: there is no NVIDIA driver: install one", false);
        assertRefused(config("cpu;eight"), "backend eight does not draw YUV420P10 frames", false);
        assertRefused(
                config("cpu;metal"),
                "there is no backend \"metal\"; there are opencl:1, opencl:0, cpu, eight, and not to be used (cuda:0: there"
                        + " is no NVIDIA driver: install one)",
                true);
    }

    private void assertRefused(VideoConfig config, String sentence, boolean wrongUse) {
        RenderException refused = assertThrows(RenderException.class, () -> chosen(config));
        assertEquals(sentence, refused.getMessage());
        assertEquals(wrongUse, refused.wrongUse());
    }

    @Test
    void withNoneLeftAllReasonsAreTold() {
        BackendChoice none = new BackendChoice(
                new BackendPool(), List.of(new Unavailable("cuda:0", Kind.CUDA, "there is no NVIDIA driver")));
        RenderException refused =
                assertThrows(RenderException.class, () -> none.choose(VideoConfig.DEFAULT, PixelFormat.YUV420P8));
        assertEquals("there is no backend to draw with (cuda:0: there is no NVIDIA driver)", refused.getMessage());
    }
}
