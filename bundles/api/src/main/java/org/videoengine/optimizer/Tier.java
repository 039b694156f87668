package org.videoengine.optimizer;

import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;

/**
 * Classes of machines, best first. The thresholds, and what follows from them, are a first guess that measuring corrects.
 */
public enum Tier {
    /** A GPU of 6 GB and 16 GB of memory: 1080p high on the GPU, frames side by side. */
    HIGH_END("High-End", 6, 16, 1, new Resolution(1920, 1080), Quality.HIGH, true, true),
    /** A GPU of 4 GB and 12 GB of memory: 720p medium on the GPU, frames side by side. */
    MID_RANGE("Mid-Range", 4, 12, 1, new Resolution(1280, 720), Quality.MEDIUM, true, true),
    /** 8 GB of memory and 4 cores: 720p medium on the processor, frames side by side. */
    BUDGET("Budget", 0, 8, 4, new Resolution(1280, 720), Quality.MEDIUM, false, true),
    /** Less: 480p low on the processor, one frame at a time. */
    MINIMAL("Minimal", 0, 0, 1, new Resolution(854, 480), Quality.LOW, false, false);

    private final String title;
    private final int gpuGigabytes;
    private final int memoryGigabytes;
    private final int cores;
    private final Resolution resolution;
    private final Quality quality;
    private final boolean gpu;
    private final boolean parallel;

    Tier(
            String title,
            int gpuGigabytes,
            int memoryGigabytes,
            int cores,
            Resolution resolution,
            Quality quality,
            boolean gpu,
            boolean parallel) {
        this.title = title;
        this.gpuGigabytes = gpuGigabytes;
        this.memoryGigabytes = memoryGigabytes;
        this.cores = cores;
        this.resolution = resolution;
        this.quality = quality;
        this.gpu = gpu;
        this.parallel = parallel;
    }

    /** The name that people see. */
    public String title() {
        return title;
    }

    /** Memory that a GPU must have, in GB; 0 if none is needed. */
    public int gpuGigabytes() {
        return gpuGigabytes;
    }

    /** Memory that the machine must have, in GB. */
    public int memoryGigabytes() {
        return memoryGigabytes;
    }

    /** Cores that the processor must have. */
    public int cores() {
        return cores;
    }

    /** Largest picture of the guess. */
    public Resolution resolution() {
        return resolution;
    }

    /** Quality of the guess. */
    public Quality quality() {
        return quality;
    }

    /** Whether the guess draws on a GPU. */
    public boolean gpu() {
        return gpu;
    }

    /** Whether the guess draws frames side by side. */
    public boolean parallel() {
        return parallel;
    }
}
