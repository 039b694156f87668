package org.videoengine.benchmark;

import java.util.Objects;

/**
 * What was rendered, the same in every configuration.
 *
 * @param name {@code standard}, or the names of project and shot with a slash between
 * @param frames of each counted run
 * @param firstFrame the first of them, counted from 1
 * @param shotFrames of the whole shot
 * @param frameRate of the film in frames a second, such as {@code 24} or {@code 30000/1001}
 * @param width in pixels
 * @param height in pixels
 * @param quality level, such as {@code high}
 * @param plan digest of the shot worked out to numbers: the same for the same work
 */
public record BenchmarkJob(
        String name,
        int frames,
        int firstFrame,
        int shotFrames,
        String frameRate,
        int width,
        int height,
        String quality,
        String plan) {

    /** What the standard job is called. */
    public static final String STANDARD = "standard";

    /** Refuses null. */
    public BenchmarkJob {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(frameRate, "frameRate");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(plan, "plan");
    }

    /** The same with another stretch of the shot. */
    public BenchmarkJob withFrames(int first, int count) {
        return new BenchmarkJob(name, count, first, shotFrames, frameRate, width, height, quality, plan);
    }
}
