package org.videoengine.optimizer.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.render.VideoEngine;

/**
 * What the optimizer needs to know of this machine. Without a detector of hardware it is what Java and the backends tell: threads
 * instead of cores, and no name of the processor. Thread-safe; looked at once.
 */
final class Machine {
    private final Optional<HardwareDetector> detector;
    private final VideoEngine engine;
    private Hardware hardware;

    Machine(Optional<HardwareDetector> detector, VideoEngine engine) {
        this.detector = detector;
        this.engine = engine;
    }

    private synchronized Optional<Hardware> hardware() {
        if (hardware == null && detector.isPresent()) {
            hardware = detector.get().detect();
        }
        return Optional.ofNullable(hardware);
    }

    /** Its tier. */
    TierChoice tier() {
        return hardware().map(TierChoice::of).orElseGet(() -> {
            long graphics = engine.backends().stream()
                    .filter(state -> state.usable() && state.kind() == BackendDescriptor.Kind.CUDA)
                    .flatMap(state -> state.descriptor().stream())
                    .mapToLong(BackendDescriptor::memoryBytes)
                    .max()
                    .orElse(0);
            long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
            return new TierChoice(graphics, memory, processors());
        });
    }

    /** What makes speeds comparable: the processor, what of it may be used, and the Java that compiles for it. */
    String name() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %d processors, Java %d%s",
                hardware().map(known -> known.processor().model()).orElse("unknown processor"),
                System.getProperty("os.arch"),
                processors(),
                Runtime.version().feature(),
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? "" : " without vectors");
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
