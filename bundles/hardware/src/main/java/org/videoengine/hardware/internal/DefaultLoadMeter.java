package org.videoengine.hardware.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Component;
import org.videoengine.hardware.ProcessorLoad;
import org.videoengine.hardware.ProcessorLoadMeter;

/** Measures with Linux's files where there are such, and else with what Java is told. */
@Component
public final class DefaultLoadMeter implements ProcessorLoadMeter {
    private final LinuxLoadMeter linux = new LinuxLoadMeter(SystemFiles.ofMachine());
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public ProcessorLoad measure(Duration interval) throws InterruptedException {
        Optional<LinuxLoadMeter.Times> before = linux.times();
        long own = system.getProcessCpuTime();
        long start = System.nanoTime();
        // Java tells of the time since the last question.
        system.getCpuLoad();
        Thread.sleep(interval.toMillis());
        double ownThreads = own < 0 ? 0 : (double) (system.getProcessCpuTime() - own) / (System.nanoTime() - start);
        Optional<LinuxLoadMeter.Times> after = linux.times();
        return before.isPresent() && after.isPresent()
                ? linux.between(before.get(), after.get(), ownThreads)
                : fromJava(ownThreads / system.getAvailableProcessors());
    }

    private ProcessorLoad fromJava(double ownShare) {
        double load = system.getSystemLoadAverage();
        double all = system.getCpuLoad();
        return new ProcessorLoad(
                load >= 0 ? OptionalDouble.of(load) : OptionalDouble.empty(),
                all >= 0 ? OptionalDouble.of(Math.max(0, all - ownShare)) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty());
    }
}
