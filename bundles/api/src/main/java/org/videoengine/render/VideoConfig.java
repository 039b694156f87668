package org.videoengine.render;

import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;

/**
 * How to render. What is empty is taken from the project.
 *
 * @param frameRate overrides the project's
 * @param resolution overrides the project's
 * @param quality level of quality
 * @param gpuAcceleration whether backends on a GPU may be chosen
 * @param parallelProcessing whether frames are drawn on several threads; otherwise on one
 * @param threads most threads that draw, 0 for as many as there are processors
 * @param backend the id of the backend to use, empty for the best one
 */
public record VideoConfig(
        Optional<FrameRate> frameRate,
        Optional<Resolution> resolution,
        Quality quality,
        boolean gpuAcceleration,
        boolean parallelProcessing,
        int threads,
        Optional<String> backend) {

    /** The project's frame rate and resolution, quality high, everything the machine has. */
    public static final VideoConfig DEFAULT =
            new VideoConfig(Optional.empty(), Optional.empty(), Quality.HIGH, true, true, 0, Optional.empty());

    /** Refuses null. */
    public VideoConfig {
        Objects.requireNonNull(frameRate, "frameRate");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(backend, "backend");
    }

    /** The same with another frame rate. */
    public VideoConfig withFrameRate(FrameRate value) {
        return new VideoConfig(
                Optional.of(value), resolution, quality, gpuAcceleration, parallelProcessing, threads, backend);
    }

    /** The same with another resolution. */
    public VideoConfig withResolution(Resolution value) {
        return new VideoConfig(
                frameRate, Optional.of(value), quality, gpuAcceleration, parallelProcessing, threads, backend);
    }

    /** The same with another quality. */
    public VideoConfig withQuality(Quality value) {
        return new VideoConfig(frameRate, resolution, value, gpuAcceleration, parallelProcessing, threads, backend);
    }

    /** The same with or without backends on a GPU. */
    public VideoConfig withGpuAcceleration(boolean value) {
        return new VideoConfig(frameRate, resolution, quality, value, parallelProcessing, threads, backend);
    }

    /** The same with several threads or one. */
    public VideoConfig withParallelProcessing(boolean value) {
        return new VideoConfig(frameRate, resolution, quality, gpuAcceleration, value, threads, backend);
    }

    /** The same with another number of threads. */
    public VideoConfig withThreads(int value) {
        return new VideoConfig(frameRate, resolution, quality, gpuAcceleration, parallelProcessing, value, backend);
    }

    /** The same with another backend. */
    public VideoConfig withBackend(String value) {
        return new VideoConfig(
                frameRate, resolution, quality, gpuAcceleration, parallelProcessing, threads, Optional.of(value));
    }
}
