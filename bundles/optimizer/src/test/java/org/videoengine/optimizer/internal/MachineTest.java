package org.videoengine.optimizer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Tier;
import org.videoengine.render.VideoEngine;

/** Without a detector of hardware. */
class MachineTest {
    private static Machine machine(BackendState... backends) {
        VideoEngine engine = (VideoEngine) Proxy.newProxyInstance(
                MachineTest.class.getClassLoader(), new Class<?>[] {VideoEngine.class}, (p, method, a) -> {
                    assertEquals("backends", method.getName());
                    return List.of(backends);
                });
        return new Machine(Optional.empty(), engine);
    }

    @Test
    void itsNameHasWhatItsSpeedDependsOn() {
        String name = machine().name();
        assertTrue(name.contains(Runtime.getRuntime().availableProcessors() + " processors"), name);
        assertTrue(name.contains("Java " + Runtime.version().feature()), name);
        assertTrue(name.contains(System.getProperty("os.arch")), name);
    }

    @Test
    void aCudaDeviceIsAGpu() {
        BackendState cuda = new BackendState(
                "cuda:0",
                BackendDescriptor.Kind.CUDA,
                Optional.of(new BackendDescriptor(
                        "cuda:0", BackendDescriptor.Kind.CUDA, "a GPU", "", 80L << 30, Set.of(), 2, 10)),
                Optional.empty());
        Recommendation with = machine(cuda).tier().recommend();
        Recommendation without = machine().tier().recommend();
        assertTrue(without.tier() == Tier.BUDGET || without.tier() == Tier.MINIMAL);
        assertTrue(with.tier().ordinal() <= without.tier().ordinal());
        assertTrue(with.reasons().toString().contains("85.9 GB"), with.reasons().toString());
    }
}
