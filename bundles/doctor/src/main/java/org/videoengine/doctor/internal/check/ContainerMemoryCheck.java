package org.videoengine.doctor.internal.check;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.Container;
import org.videoengine.hardware.Hardware;

/** Whether a container's limit of memory, where there is one, is in the way. */
@Component(property = "service.ranking:Integer=70")
public final class ContainerMemoryCheck implements DiagnosticCheck {
    private static final String ID = "container-memory";
    /**
     * What codecs, code and threads take besides the heap. {@code render examples/alps} to .mp4 with two threads took 186 MiB (a
     * peak of 432 MiB resident, with a heap of 246 MiB); more threads and drivers of graphics processors take more.
     */
    private static final long BESIDES_THE_HEAP = 256L << 20;

    private static final double NEAR = 0.9;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        Hardware hardware = context.hardware();
        Optional<Container> limited =
                hardware.container().filter(each -> each.memoryLimitBytes().isPresent());
        return List.of(limited.map(container -> of(hardware, container))
                .orElse(Finding.ok(ID, "No container limits the memory.")));
    }

    private static Finding of(Hardware hardware, Container container) {
        long limit = container.memoryLimitBytes().getAsLong();
        long used = container.memoryUsedBytes().orElse(0);
        long heap = hardware.java().maxHeapBytes();
        String found = "The container (" + container.mechanism() + ") allows " + Amounts.mebibytes(limit) + " of "
                + Amounts.mebibytes(hardware.memory().totalBytes()) + " of memory, of which "
                + Amounts.mebibytes(used) + " are in use";
        String killed = "The system kills the program without a word when the limit is reached.";
        if (heap + BESIDES_THE_HEAP > limit) {
            return Finding.warning(
                    ID,
                    found + ", and Java's heap may grow to " + Amounts.mebibytes(heap) + '.',
                    killed + " Besides its heap Java needs room for codecs, code and threads.",
                    "Give the container more memory, or Java a smaller heap: VIDEO_ENGINE_OPTS=-XX:MaxRAMPercentage=50.");
        }
        if (used > NEAR * limit) {
            return Finding.warning(
                    ID, found + '.', killed, "Give the container more memory, or end what else runs in it.");
        }
        return Finding.ok(ID, found + '.');
    }
}
