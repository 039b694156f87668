package org.videoengine.core.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.BackendState;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.backend.DeviceInfoSource;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.core.internal.job.BackendPool;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;

class BackendStatesTest {
    private final BackendPool pool = new BackendPool();

    private record OnCard(FakeBackend fake, Optional<String> pciAddress) implements RenderBackend, DeviceInfoSource {
        @Override
        public BackendDescriptor descriptor() {
            return fake.descriptor();
        }

        @Override
        public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DeviceInfo deviceInfo() {
            return new DeviceInfo(
                    DeviceInfo.Type.GRAPHICS, Optional.empty(), Optional.empty(), pciAddress, OptionalInt.empty());
        }
    }

    private record Absent(String id, Kind kind, String reason) implements UnavailableBackend {}

    @Test
    void namesTheBackendThatIsPreferredOnTheSameDevice() {
        pool.add(new FakeBackend("cpu", 0));
        pool.add(new OnCard(new FakeBackend("opencl:1", 100), Optional.of("0000:02:00.0")));
        pool.add(new OnCard(new FakeBackend("opencl:0", 100), Optional.of("0000:01:00.0")));
        pool.add(new OnCard(new FakeBackend("opencl:2", 100), Optional.empty()));
        pool.add(new OnCard(new FakeBackend("opencl:3", 100), Optional.empty()));
        pool.add(new OnCard(new FakeBackend("cuda:0", 200), Optional.of("0000:01:00.0")));
        List<BackendState> states =
                BackendStates.of(pool.all(), List.of(new Absent("cuda:1", Kind.CUDA, "it is too old")));
        assertEquals(
                List.of("cuda:0", "opencl:0 = cuda:0", "opencl:1", "opencl:2", "opencl:3", "cpu", "cuda:1"),
                states.stream()
                        .map(state -> state.id()
                                + state.sameDeviceAs()
                                        .map(other -> " = " + other)
                                        .orElse(""))
                        .toList());
        assertEquals("it is too old", states.get(6).reason().orElseThrow());
    }
}
