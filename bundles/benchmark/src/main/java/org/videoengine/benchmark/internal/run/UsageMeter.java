package org.videoengine.benchmark.internal.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceMemoryMeter;

/** Looks at memory and processor time while something runs: opened before it, read once after it. */
final class UsageMeter implements AutoCloseable {
    private static final long EVERY_MILLIS = 20;

    private final MemoryMXBean heap = ManagementFactory.getMemoryMXBean();
    private final Optional<DeviceMemoryMeter> device;
    private final OptionalLong deviceFree;
    private final boolean systemKeepsPeak;
    private final Thread sampler = new Thread(this::sample, "video-engine-benchmark-meter");
    private final Optional<Duration> cpuBefore;
    private final long start;
    private volatile boolean ended;
    private long heapPeak;
    private OptionalLong residentPeak = OptionalLong.empty();
    private long deviceLeast = Long.MAX_VALUE;

    /** Collects garbage and begins. */
    UsageMeter(Optional<DeviceMemoryMeter> device) {
        this.device = device;
        System.gc();
        deviceFree = free();
        systemKeepsPeak = ProcessMemory.resetPeak();
        sampler.setDaemon(true);
        sampler.start();
        cpuBefore = cpu();
        start = System.nanoTime();
    }

    /** What was taken until now. Ends the looking. */
    Usage read() throws InterruptedException {
        double wall = (System.nanoTime() - start) / 1e9;
        Optional<Duration> cpuAfter = cpu();
        close();
        sampler.join();
        look();
        OptionalDouble cpuSeconds = cpuBefore.isPresent() && cpuAfter.isPresent()
                ? OptionalDouble.of(cpuAfter.get().minus(cpuBefore.get()).toNanos() / 1e9)
                : OptionalDouble.empty();
        OptionalLong deviceBytes = deviceFree.isPresent() && deviceLeast != Long.MAX_VALUE
                ? OptionalLong.of(Math.max(0, deviceFree.getAsLong() - deviceLeast))
                : OptionalLong.empty();
        return new Usage(
                wall, cpuSeconds, heapPeak, systemKeepsPeak ? ProcessMemory.peakBytes() : residentPeak, deviceBytes);
    }

    @Override
    public void close() {
        ended = true;
        sampler.interrupt();
    }

    private void sample() {
        while (!ended) {
            look();
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void look() {
        heapPeak = Math.max(heapPeak, heap.getHeapMemoryUsage().getUsed());
        if (!systemKeepsPeak) {
            OptionalLong now = ProcessMemory.residentBytes();
            if (now.isPresent() && now.getAsLong() > residentPeak.orElse(0)) {
                residentPeak = now;
            }
        }
        free().ifPresent(bytes -> deviceLeast = Math.min(deviceLeast, bytes));
    }

    private OptionalLong free() {
        try {
            return device.isPresent() ? OptionalLong.of(device.get().freeDeviceBytes()) : OptionalLong.empty();
        } catch (BackendException | RuntimeException e) {
            // A device that does not answer has no figure; that it does not draw either is found out elsewhere.
            return OptionalLong.empty();
        }
    }

    private static Optional<Duration> cpu() {
        return ProcessHandle.current().info().totalCpuDuration();
    }
}
