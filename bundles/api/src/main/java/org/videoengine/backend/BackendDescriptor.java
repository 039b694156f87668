package org.videoengine.backend;

import java.util.Objects;
import java.util.Set;
import org.videoengine.frame.PixelFormat;

/**
 * What a backend says of itself.
 *
 * @param id unique in the framework: {@code cpu}, {@code opencl:0}, {@code cuda:1}
 * @param kind what it runs on
 * @param device the device as its vendor names it
 * @param detail one line on how it works here: instruction set, driver
 * @param memoryBytes memory of the device, or of the heap for a CPU
 * @param pixelFormats output layouts that it draws
 * @param concurrency how many threads may call {@link FrameRenderer#render} of one renderer at once, at least 1
 * @param preference the engine takes the usable backend with the highest; the CPU has 0
 */
public record BackendDescriptor(
        String id,
        Kind kind,
        String device,
        String detail,
        long memoryBytes,
        Set<PixelFormat> pixelFormats,
        int concurrency,
        int preference) {

    /** What a backend runs on. */
    public enum Kind {
        CPU,
        OPENCL,
        CUDA,
        OTHER
    }

    /** Copies the set and refuses null. */
    public BackendDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(detail, "detail");
        pixelFormats = Set.copyOf(pixelFormats);
    }
}
