package org.videoengine.hardware;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.media.CodecInfo;

/**
 * A machine at a moment.
 *
 * @param time when it was looked at
 * @param processor its processor
 * @param memory its main memory
 * @param container what the container that this process runs in allows it; empty where there is no limit
 * @param disks mounted file systems that keep files, in the order in which the system names them
 * @param operatingSystem that runs it
 * @param java the Java that runs this
 * @param graphics its graphics processors, usable or not
 * @param devices OpenCL and CUDA devices, the usable ones first, and what their search came to where there is none
 * @param encoders that really open; empty if that was not asked for
 * @param notes what could not be found out, one sentence each
 */
public record Hardware(
        Instant time,
        Processor processor,
        Memory memory,
        Optional<Container> container,
        List<Disk> disks,
        OperatingSystem operatingSystem,
        JavaRuntime java,
        List<GraphicsProcessor> graphics,
        List<ComputeDevice> devices,
        Optional<List<CodecInfo>> encoders,
        List<String> notes) {

    /** Copies the lists and refuses null. */
    public Hardware {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(processor, "processor");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(operatingSystem, "operatingSystem");
        Objects.requireNonNull(java, "java");
        disks = List.copyOf(disks);
        graphics = List.copyOf(graphics);
        devices = List.copyOf(devices);
        encoders = encoders.map(List::copyOf);
        notes = List.copyOf(notes);
    }

    /** Bytes of main memory that this process may come to use: the machine's, or the container's limit if that is less. */
    public long usableMemoryBytes() {
        long limit =
                container.map(c -> c.memoryLimitBytes().orElse(Long.MAX_VALUE)).orElse(Long.MAX_VALUE);
        return Math.min(memory.totalBytes(), limit);
    }

    /** Bytes of main memory that this process could take now without anything being swapped out or killed. */
    public long availableMemoryBytes() {
        return Math.min(
                memory.availableBytes(),
                container.map(Container::memoryFreeBytes).orElse(Long.MAX_VALUE));
    }

    /**
     * Cores that this process may keep busy: physical ones, but no more than Java may use, which respects a container's quota and
     * the processors that a process is bound to. At least 1.
     */
    public int usableCores() {
        return Math.max(1, Math.min(processor.physicalCores(), processor.availableProcessors()));
    }

    /** Bytes of the largest graphics processor that frames can be drawn on; 0 where there is none. */
    public long graphicsMemoryBytes() {
        return graphics.stream()
                .filter(GraphicsProcessor::usable)
                .mapToLong(graphicsProcessor -> graphicsProcessor.memoryBytes().orElse(0))
                .max()
                .orElse(0);
    }
}
