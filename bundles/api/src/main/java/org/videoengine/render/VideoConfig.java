package org.videoengine.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;

/**
 * How to render. What is empty is taken from the project.
 *
 * @param frameRate overrides the project's
 * @param resolution overrides the project's
 * @param quality level of quality
 * @param gpuAcceleration whether backends on a GPU may draw; where it is false, naming one is an error
 * @param parallelProcessing whether frames are drawn side by side; otherwise one at a time, on one thread and one backend
 * @param threads most threads that draw on a backend, 0 for as many as there are processors
 * @param backends names of the backends that draw, which share the frames by their speed; empty for the best one that there is
 *     at any time. A name is an id, such as {@code cpu} or {@code opencl:1}, or what comes before the colon, such as {@code
 *     opencl}, for the best of these
 * @param memoryLimit most bytes of memory that a render may use, all of its process taken together; empty for no limit
 */
public record VideoConfig(
        Optional<FrameRate> frameRate,
        Optional<Resolution> resolution,
        Quality quality,
        boolean gpuAcceleration,
        boolean parallelProcessing,
        int threads,
        List<String> backends,
        OptionalLong memoryLimit) {

    /** The least that a limit of memory may be, in bytes; what a render needs at least depends on its size and codec. */
    public static final long LEAST_MEMORY = 64L << 20;

    /** The most threads that a render takes. */
    public static final int MOST_THREADS = 1024;

    /** The project's frame rate and resolution, quality high, everything the machine has. */
    public static final VideoConfig DEFAULT =
            new VideoConfig(Optional.empty(), Optional.empty(), Quality.HIGH, true, true, 0, List.of());

    /**
     * Copies the list and refuses null.
     *
     * @throws IllegalArgumentException if a backend's name is blank or there twice, or the limit is below the least
     */
    public VideoConfig {
        Objects.requireNonNull(frameRate, "frameRate");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(memoryLimit, "memoryLimit");
        backends = List.copyOf(backends);
        for (String name : backends) {
            if (name.isBlank() || backends.indexOf(name) != backends.lastIndexOf(name)) {
                throw new IllegalArgumentException(
                        "a list of backends has names, each of them once, not \"" + String.join(",", backends) + "\"");
            }
        }
        if (memoryLimit.isPresent() && memoryLimit.getAsLong() < LEAST_MEMORY) {
            throw new IllegalArgumentException("a limit of memory is at least " + (LEAST_MEMORY >> 20) + " MiB, not "
                    + memoryLimit.getAsLong() + " bytes");
        }
    }

    /** A configuration without a limit of memory. */
    public VideoConfig(
            Optional<FrameRate> frameRate,
            Optional<Resolution> resolution,
            Quality quality,
            boolean gpuAcceleration,
            boolean parallelProcessing,
            int threads,
            List<String> backends) {
        this(
                frameRate,
                resolution,
                quality,
                gpuAcceleration,
                parallelProcessing,
                threads,
                backends,
                OptionalLong.empty());
    }

    /** The same with another frame rate. */
    public VideoConfig withFrameRate(FrameRate value) {
        return new VideoConfig(
                Optional.of(value),
                resolution,
                quality,
                gpuAcceleration,
                parallelProcessing,
                threads,
                backends,
                memoryLimit);
    }

    /** The same with another resolution. */
    public VideoConfig withResolution(Resolution value) {
        return new VideoConfig(
                frameRate,
                Optional.of(value),
                quality,
                gpuAcceleration,
                parallelProcessing,
                threads,
                backends,
                memoryLimit);
    }

    /** The same with another quality. */
    public VideoConfig withQuality(Quality value) {
        return new VideoConfig(
                frameRate, resolution, value, gpuAcceleration, parallelProcessing, threads, backends, memoryLimit);
    }

    /** The same with or without backends on a GPU. */
    public VideoConfig withGpuAcceleration(boolean value) {
        return new VideoConfig(
                frameRate, resolution, quality, value, parallelProcessing, threads, backends, memoryLimit);
    }

    /** The same with several threads or one. */
    public VideoConfig withParallelProcessing(boolean value) {
        return new VideoConfig(frameRate, resolution, quality, gpuAcceleration, value, threads, backends, memoryLimit);
    }

    /** The same with another number of threads. */
    public VideoConfig withThreads(int value) {
        return new VideoConfig(
                frameRate, resolution, quality, gpuAcceleration, parallelProcessing, value, backends, memoryLimit);
    }

    /**
     * The same with these backends; with none, the best one that there is.
     *
     * @throws IllegalArgumentException if a name is blank or there twice
     */
    public VideoConfig withBackends(String... names) {
        return new VideoConfig(
                frameRate,
                resolution,
                quality,
                gpuAcceleration,
                parallelProcessing,
                threads,
                List.of(names),
                memoryLimit);
    }

    /**
     * The same with a limit of memory in bytes.
     *
     * @throws IllegalArgumentException if it is below {@link #LEAST_MEMORY}
     */
    public VideoConfig withMemoryLimit(long bytes) {
        return new VideoConfig(
                frameRate,
                resolution,
                quality,
                gpuAcceleration,
                parallelProcessing,
                threads,
                backends,
                OptionalLong.of(bytes));
    }
}
