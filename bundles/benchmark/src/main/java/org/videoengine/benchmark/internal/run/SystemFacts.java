package org.videoengine.benchmark.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.benchmark.SystemInformation;
import org.videoengine.hardware.GraphicsProcessor;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.OperatingSystem;

/** Tells of the machine: by the hardware service where it is there, else by what Java knows. */
final class SystemFacts {
    private SystemFacts() {}

    static SystemInformation of(Services services) {
        Optional<Hardware> hardware = services.hardware().map(detector -> detector.detect());
        return new SystemInformation(
                services.program(),
                hardware.map(Hardware::operatingSystem)
                        .map(SystemFacts::name)
                        .orElse(System.getProperty("os.name") + " " + System.getProperty("os.version")),
                System.getProperty("os.arch"),
                hardware.map(known -> known.processor().model()),
                Runtime.getRuntime().availableProcessors(),
                hardware.isPresent() ? OptionalLong.of(hardware.get().usableMemoryBytes()) : OptionalLong.empty(),
                System.getProperty("java.version") + ", " + System.getProperty("java.vm.name") + ", "
                        + System.getProperty("java.vendor"),
                Runtime.getRuntime().maxMemory(),
                hardware.map(SystemFacts::graphics).orElse(List.of()));
    }

    private static String name(OperatingSystem system) {
        return (system.name() + " " + system.version()
                        + (system.kernel().isEmpty() ? "" : ", kernel " + system.kernel()))
                .strip();
    }

    private static List<String> graphics(Hardware hardware) {
        return hardware.graphics().stream().map(SystemFacts::describe).toList();
    }

    private static String describe(GraphicsProcessor graphics) {
        return graphics.name()
                + (graphics.memoryBytes().isPresent()
                        ? ", " + (graphics.memoryBytes().getAsLong() >> 20) + " MiB"
                        : "")
                + graphics.driver().map(driver -> ", driver " + driver).orElse("");
    }
}
